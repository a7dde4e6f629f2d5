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
    return composed(scan(HardWrap.undone(LeftoverMarkup.removedFrom(raw))));
  }

  /** One line; empty for null. */
  static String line(String raw) {
    String lines = lines(raw);
    return lines.indexOf('\n') < 0 ? lines : scan(lines.replace('\n', ' '));
  }

  private static String scan(String raw) {
    StringBuilder plain = new StringBuilder(raw.length());
    boolean blank = false;
    int newlines = 0;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c > ' ' && c < 0x7f) {
        // The common case comes first.
      } else if (isLineBreak(c)) {
        newlines += c == '\n' && i > 0 && raw.charAt(i - 1) == '\r' ? 0 : 1;
        continue;
      } else if (isBlank(c)) {
        blank = true;
        continue;
      } else if (isInvisible(c, plain)) {
        continue;
      } else if (Character.isSurrogate(c)) {
        c = checkedSurrogate(raw, i);
      }
      if (!plain.isEmpty()) {
        if (newlines > 0) {
          plain.append(newlines > 1 ? "\n\n" : "\n");
        } else if (blank) {
          plain.append(' ');
        }
      }
      blank = false;
      newlines = 0;
      plain.append(c);
    }
    return plain.toString();
  }

  private static boolean isLineBreak(char c) {
    return c == '\n'
        || c == '\r'
        || c == '\u000b'
        || c == '\f'
        || c == '\u0085'
        || c == '\u2028'
        || c == '\u2029';
  }

  private static boolean isBlank(char c) {
    return c <= ' '
        || c >= 0x7f && c <= 0xa0
        || c >= 0x1680 && Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  private static boolean isInvisible(char c, StringBuilder before) {
    return switch (c) {
      case '\u00ad', '\u200b', '\u200e', '\u200f', '\u2060', '\ufeff' -> true;
      // Joiners shape Persian and Indic words; between Latin letters they are dirt.
      case '\u200c', '\u200d' -> before.isEmpty() || before.charAt(before.length() - 1) < 0x590;
      default -> c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069';
    };
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
      if (!isAlwaysComposed(text.charAt(i))) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text;
  }

  /**
   * Blocks that NFC leaves alone, so that most texts need no normaliser: it is ten times slower.
   */
  private static boolean isAlwaysComposed(char c) {
    return c < 0x300
        || c >= 0x1e00 && c <= 0x1eff
        || c >= 0x2010 && c <= 0x205e
        || c >= 0x400 && c <= 0x482
        || c >= 0x4e00 && c <= 0x9fff
        || c >= 0xac00 && c <= 0xd7a3;
  }
}
