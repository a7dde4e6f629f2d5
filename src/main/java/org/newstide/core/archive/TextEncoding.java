package org.newstide.core.archive;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a text file's characters are written.
 *
 * @param charset UTF-8 unless the first bytes show another
 * @param markBytes length of the byte-order mark to leave out
 */
record TextEncoding(Charset charset, int markBytes) {

  private static final int SAMPLE = 4096;

  /**
   * Told by a byte-order mark or, without one, by zero bytes: in UTF-16 every character below
   * U+0100 has one, before it (big-endian) or behind it.
   */
  static TextEncoding of(byte[] head) {
    if (head.length >= 3 && head[0] == (byte) 0xef && head[1] == (byte) 0xbb) {
      return new TextEncoding(StandardCharsets.UTF_8, head[2] == (byte) 0xbf ? 3 : 0);
    }
    if (head.length >= 2 && head[0] == (byte) 0xff && head[1] == (byte) 0xfe) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 2);
    }
    if (head.length >= 2 && head[0] == (byte) 0xfe && head[1] == (byte) 0xff) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 2);
    }
    int length = Math.min(head.length, SAMPLE) & ~1;
    int evenZeros = 0;
    int oddZeros = 0;
    for (int i = 0; i < length; i += 2) {
      evenZeros += head[i] == 0 ? 1 : 0;
      oddZeros += head[i + 1] == 0 ? 1 : 0;
    }
    // A quarter of all characters: blanks, digits and punctuation reach it in most scripts.
    int many = Math.max(2, length / 8);
    int few = length / 64;
    if (evenZeros >= many && oddZeros <= few) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 0);
    }
    if (oddZeros >= many && evenZeros <= few) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 0);
    }
    return new TextEncoding(StandardCharsets.UTF_8, 0);
  }

  boolean isUtf8() {
    return charset.equals(StandardCharsets.UTF_8);
  }
}
