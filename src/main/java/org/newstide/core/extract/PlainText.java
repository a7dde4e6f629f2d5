package org.newstide.core.extract;

import java.text.Normalizer;

/**
 * A field's characters in one form: Unicode NFC, one kind of blank, one kind of line break, nothing
 * invisible.
 *
 * <p>Every line separator is a newline; every other control character, tab and Unicode space is a
 * blank; runs of blanks are one; no line begins or ends with a blank. Soft hyphens, byte-order
 * marks and direction marks vanish. Blank lines stay, one at a time, because they say where a page
 * had a gap. A lone surrogate becomes U+FFFD.
 */
final class PlainText {

  private PlainText() {}

  /** Paragraphs; empty for null. */
  static String lines(String raw) {
    if (raw == null) {
      return "";
    }
    return scan(HardWrap.undone(LeftoverMarkup.removedFrom(raw)));
  }

  /** One line; empty for null. */
  static String line(String raw) {
    String lines = lines(raw);
    return lines.indexOf('\n') < 0 ? lines : scan(lines.replace('\n', ' '));
  }

  /** Text that never was markup, such as what was read out of a page's tree. */
  static String normalised(String raw) {
    return raw == null ? "" : scan(raw);
  }

  private static String scan(String raw) {
    char[] plain = raw.toCharArray();
    int size = 0;
    boolean blank = false;
    int newlines = 0;
    int seen = 0;
    for (int i = 0; i < plain.length; i++) {
      char c = plain[i];
      int kind = CharKinds.of(c);
      if ((kind & CharKinds.SPECIAL) != 0) {
        if ((kind & CharKinds.BLANK) != 0) {
          blank = true;
          continue;
        }
        if ((kind & CharKinds.LINE_BREAK) != 0) {
          newlines += c == '\n' && i > 0 && raw.charAt(i - 1) == '\r' ? 0 : 1;
          continue;
        }
        if (isDropped(kind, plain, size)) {
          continue;
        }
        c = (kind & CharKinds.SURROGATE) != 0 ? checkedSurrogate(raw, i) : c;
      }
      // What is written never overtakes what is read: every blank or newline stands for one read.
      if (newlines > 0 || blank) {
        size = separate(plain, size, newlines);
        blank = false;
        newlines = 0;
      }
      seen |= kind;
      plain[size++] = c;
    }
    String text = new String(plain, 0, size);
    return (seen & CharKinds.UNSTABLE) == 0 ? text : composed(text);
  }

  private static int separate(char[] plain, int size, int newlines) {
    if (size == 0) {
      return 0;
    }
    int end = size;
    if (newlines == 0) {
      plain[end++] = ' ';
    } else {
      plain[end++] = '\n';
      if (newlines > 1) {
        plain[end++] = '\n';
      }
    }
    return end;
  }

  private static boolean isDropped(int kind, char[] plain, int size) {
    // Joiners shape Persian and Indic words; between Latin letters they are dirt.
    return (kind & CharKinds.INVISIBLE) != 0
        || (kind & CharKinds.JOINER) != 0 && (size == 0 || plain[size - 1] < 0x590);
  }

  private static char checkedSurrogate(String raw, int i) {
    char c = raw.charAt(i);
    boolean paired =
        Character.isHighSurrogate(c)
            ? i + 1 < raw.length() && Character.isLowSurrogate(raw.charAt(i + 1))
            : i > 0 && Character.isHighSurrogate(raw.charAt(i - 1));
    return paired ? c : '\ufffd';
  }

  /** The text in NFC. */
  static String composed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ((CharKinds.of(text.charAt(i)) & CharKinds.UNSTABLE) != 0) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text;
  }
}
