package org.newstide.core.html;

/**
 * The length of a text in letters of an alphabet, so that a sentence counts about the same in every
 * script: an ideograph carries as much as three letters, a syllable of Hangul or Kana as two.
 */
final class TextMeasure {

  private TextMeasure() {}

  static int weight(char c) {
    if (c < 0x1100) {
      return 1;
    }
    if ((c >= 0x3400 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff)) {
      return 3;
    }
    boolean syllable = (c >= 0x3040 && c <= 0x30ff) || (c >= 0xac00 && c <= 0xd7af) || c <= 0x11ff;
    return syllable ? 2 : 1;
  }

  static int of(CharSequence text) {
    int size = 0;
    for (int i = 0; i < text.length(); i++) {
      size += weight(text.charAt(i));
    }
    return size;
  }

  /** True if the text ends as sentences end, quotation marks and brackets behind it aside. */
  static boolean endsSentence(CharSequence text) {
    for (int i = text.length() - 1; i >= 0 && i >= text.length() - 4; i--) {
      char c = text.charAt(i);
      if (".!?…。！？؟।።։;；".indexOf(c) >= 0) {
        return true;
      }
      if ("\"'”’»«“‘›)]）」』】* \u00a0".indexOf(c) < 0) {
        return false;
      }
    }
    return false;
  }

  /** Marks that set clauses apart: running text has them, labels and menus have not. */
  static int clauses(CharSequence text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (",，、،;；".indexOf(text.charAt(i)) >= 0) {
        count++;
      }
    }
    return count;
  }
}
