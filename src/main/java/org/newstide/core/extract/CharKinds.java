package org.newstide.core.extract;

/**
 * What a UTF-16 unit is for cleaning, as bits, from one table of 64 KiB: the methods of {@link
 * Character} take several times as long outside ASCII, and every character of every text is asked.
 */
final class CharKinds {

  static final int WORD = 1;
  static final int BLANK = 2;
  static final int LINE_BREAK = 4;
  static final int INVISIBLE = 8;
  static final int JOINER = 16;
  static final int SURROGATE = 32;

  /** Not sure to be left alone by NFC. */
  static final int UNSTABLE = 64;

  private static final int UPPER = 128;

  /** Bits that need a look of their own when a text is scanned. */
  static final int SPECIAL = BLANK | LINE_BREAK | INVISIBLE | JOINER | SURROGATE;

  private static final byte[] KINDS = new byte[1 << 16];

  static {
    for (int c = 0; c < KINDS.length; c++) {
      KINDS[c] =
          (byte)
              (kind((char) c)
                  | (isStable((char) c) ? 0 : UNSTABLE)
                  | (Character.isUpperCase((char) c) ? UPPER : 0));
    }
  }

  private CharKinds() {}

  static int of(char c) {
    return KINDS[c];
  }

  /** A letter, a digit or a surrogate: letters beyond the first plane are no punctuation. */
  static boolean isWord(char c) {
    return (KINDS[c] & WORD) != 0;
  }

  static boolean isUpper(char c) {
    return KINDS[c] < 0;
  }

  private static int kind(char c) {
    if (Character.isSurrogate(c)) {
      return WORD | SURROGATE;
    }
    if (isLineBreak(c)) {
      return LINE_BREAK;
    }
    boolean control = c <= ' ' || c >= 0x7f && c <= 0xa0;
    if (control || Character.getType(c) == Character.SPACE_SEPARATOR) {
      return BLANK;
    }
    if (c == '\u200c' || c == '\u200d') {
      return JOINER;
    }
    if (isInvisible(c)) {
      return INVISIBLE;
    }
    return Character.isLetterOrDigit(c) ? WORD : 0;
  }

  private static boolean isLineBreak(char c) {
    return switch (c) {
      case '\n', '\r', '\u000b', '\f', '\u0085', '\u2028', '\u2029' -> true;
      default -> false;
    };
  }

  /** Soft hyphen, zero-width space, direction marks, word joiner, byte-order mark. */
  private static boolean isInvisible(char c) {
    return switch (c) {
      case '\u00ad', '\u200b', '\u200e', '\u200f', '\u2060', '\ufeff' -> true;
      default -> c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069';
    };
  }

  /** Blocks without combining marks, compatibility forms and letters that NFC takes apart. */
  private static boolean isStable(char c) {
    return c < 0x300
        || c >= 0x1e00 && c <= 0x1eff
        || c >= 0x2010 && c <= 0x205e
        || c >= 0x400 && c <= 0x482
        || c >= 0x4e00 && c <= 0x9fff
        || c >= 0xac00 && c <= 0xd7a3;
  }
}
