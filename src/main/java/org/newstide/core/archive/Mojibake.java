package org.newstide.core.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Map;

/**
 * Repairs UTF-8 that was read as windows-1252 and saved again, {@code Ä\u0090Ã¢u} for {@code Đâu}.
 *
 * <p>A value is repaired only if all of it is such text: every character is one of windows-1252,
 * the bytes they stand for are well-formed UTF-8, and there are at least {@value #FEWEST} sequences
 * of several bytes, of usual scripts, in it or in other repaired values of the record. Right text
 * does not pass: what follows an accented letter is a letter or a blank there, not one of the signs
 * between U+0080 and U+00BF.
 */
final class Mojibake {

  private static final int FEWEST = 2;
  private static final int BLOCK = 1 << 12;

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Byte of each character below U+0100 and, apart, of the signs that windows-1252 adds. */
  private static final String SIGNS = signs();

  private Mojibake() {}

  private static String signs() {
    StringBuilder signs = new StringBuilder();
    for (int b = 0x80; b < 0xa0; b++) {
      signs.append(new String(new byte[] {(byte) b}, WINDOWS_1252));
    }
    return signs.toString();
  }

  /**
   * Whether text that is this UTF-8 may be broken: all images of lead bytes begin with the same
   * byte in it. Much faster than looking at the characters.
   */
  static boolean isPossible(byte[] utf8, int from, int to) {
    return ByteSearch.indexOf(utf8, from, to, (byte) 0xc3) >= 0;
  }

  /** Repairs the values of a record in place. */
  static boolean repair(Map<String, String> fields) {
    int sequences = 0;
    for (String value : fields.values()) {
      if (looksBroken(value)) {
        sequences += Math.max(0, sequences(value));
      }
    }
    if (sequences < FEWEST) {
      return false;
    }
    fields.replaceAll(
        (name, value) ->
            looksBroken(value) && sequences(value) > 0 ? new String(bytes(value), UTF_8) : value);
    return true;
  }

  /**
   * Whether there is a lead byte with a continuation behind it, or rather their images. All text
   * goes through here, so characters are taken in blocks.
   */
  private static boolean looksBroken(String value) {
    char[] block = new char[Math.min(BLOCK, value.length())];
    for (int from = 0; from + 1 < value.length(); from += BLOCK - 1) {
      int length = Math.min(BLOCK, value.length() - from);
      value.getChars(from, from + length, block, 0);
      for (int i = 0; i + 1 < length; i++) {
        if ((char) (block[i] - 0xc2) <= 0xf4 - 0xc2 && block[i + 1] >= 0x80) {
          int next = byteOf(block[i + 1]);
          if (next >= 0x80 && next < 0xc0) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Number of sequences of several bytes if the value is UTF-8 read wrongly, else -1. */
  private static int sequences(String value) {
    byte[] bytes = bytes(value);
    if (bytes == null || !ByteSearch.isUtf8(bytes, 0, bytes.length)) {
      return -1;
    }
    int sequences = 0;
    for (byte b : bytes) {
      sequences += isUsualLead(b & 0xff) ? 1 : 0;
    }
    return sequences;
  }

  /**
   * Leads of scripts that news is written in. The others are capitals that French sets before a
   * hard blank, {@code É :}, which looks the same.
   */
  private static boolean isUsualLead(int b) {
    return (b >= 0xc2 && b <= 0xc6) || (b >= 0xce && b <= 0xd1) || (b >= 0xd7 && b <= 0xf4);
  }

  /** The bytes that the characters were made of, or null if there are others among them. */
  private static byte[] bytes(String value) {
    byte[] bytes = new byte[value.length()];
    for (int i = 0; i < bytes.length; i++) {
      int b = byteOf(value.charAt(i));
      if (b < 0) {
        return null;
      }
      bytes[i] = (byte) b;
    }
    return bytes;
  }

  private static int byteOf(char c) {
    if (c < 0x100) {
      return c;
    }
    int sign = c > '\u2122' ? -1 : SIGNS.indexOf(c);
    return sign < 0 || c == '\uFFFD' ? -1 : 0x80 + sign;
  }
}
