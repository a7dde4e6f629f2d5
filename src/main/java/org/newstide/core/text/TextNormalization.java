package org.newstide.core.text;

import java.text.Normalizer;

/** The one form in which a text is stored and shown: its words untouched, its bytes settled. */
public final class TextNormalization {

  private TextNormalization() {}

  /**
   * The text in Unicode NFC with settled white space: every kind of line break is one newline,
   * every other run of blanks one space, no blanks at either end of a line, no empty lines. Control
   * characters, soft hyphens and byte order marks are taken out, an unpaired surrogate becomes
   * U+FFFD. Tone marks, quotes, hyphens and letter case stay as they were written.
   *
   * <p>Normalising twice is normalising once. Linear; a text that is in this form already is
   * returned as it is.
   */
  public static String normalize(String text) {
    String composed = composed(text);
    char[] settled = new char[composed.length()];
    int size = 0;
    char gap = 0;
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      byte kind = CharacterClass.of(c);
      if (kind == CharacterClass.LINE) {
        gap = '\n';
      } else if (isDropped(c)) {
        continue;
      } else if (kind == CharacterClass.SPACE) {
        gap = gap == 0 ? ' ' : gap;
      } else {
        if (gap != 0 && size > 0) {
          settled[size++] = gap;
        }
        gap = 0;
        settled[size++] = Character.isSurrogate(c) && isUnpaired(composed, i) ? '\uFFFD' : c;
      }
    }
    // What was taken out may have kept a mark from its letter.
    String result = composed(new String(settled, 0, size));
    return result.equals(text) ? text : result;
  }

  /** The text in NFC; a text that is composed already is returned as it is. */
  static String composed(String text) {
    return isPlainlyComposed(text) || Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /**
   * True if every character is of the ranges that most news is made of and that compose nothing.
   */
  private static boolean isPlainlyComposed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain =
          c < 0x0300
              || c >= 0x1EA0 && c <= 0x1EF9
              || c >= 0x2010 && c <= 0x2027
              || c >= 0x0400 && c <= 0x0482
              || c >= 0x4E00 && c <= 0x9FFF;
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDropped(char c) {
    return c == '\u00AD' || c == '\uFEFF' || c < 0xA0 && c != '\t' && Character.isISOControl(c);
  }

  private static boolean isUnpaired(String text, int offset) {
    char c = text.charAt(offset);
    if (Character.isHighSurrogate(c)) {
      return offset + 1 == text.length() || !Character.isLowSurrogate(text.charAt(offset + 1));
    }
    return Character.isLowSurrogate(c)
        && (offset == 0 || !Character.isHighSurrogate(text.charAt(offset - 1)));
  }
}
