package org.newstide.core.text;

import java.io.ByteArrayOutputStream;

/**
 * Writes numbers in about as many bits as they are surprising: an adaptive binary range coder.
 * Whole numbers only, so that every machine writes the same bytes, which the compressors of the
 * platform do not promise.
 *
 * <p>Source: G. N. N. Martin, "Range encoding: an algorithm for removing redundancy from a
 * digitised message" (1979), in the binary form of Igor Pavlov's LZMA specification (2015).
 */
final class RangeEncoder {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private long low;
  private long range = 0xFFFFFFFFL;
  private int pending;
  private long waiting = 1;

  /** Writes a number of {@code bits} bits whose digits are learned in {@code model}. */
  void write(short[] model, int bits, int value) {
    int node = 1;
    for (int b = bits - 1; b >= 0; b--) {
      int bit = value >>> b & 1;
      bit(model, node, bit);
      node = node << 1 | bit;
    }
  }

  /** Writes a number of any size, its magnitude learned in {@code model} (256 places). */
  void writeSigned(short[] model, int value) {
    int folded = value << 1 ^ value >> 31;
    int width = 32 - Integer.numberOfLeadingZeros(folded);
    write(model, 6, width);
    for (int b = width - 2; b >= 0; b--) {
      bit(model, 64 + width * 4 + Math.min(3, width - 2 - b), folded >>> b & 1);
    }
  }

  /** Writes bits that nothing is known of. */
  void writePlain(int bits, int value) {
    for (int b = bits - 1; b >= 0; b--) {
      range >>>= 1;
      if ((value >>> b & 1) != 0) {
        low += range;
      }
      shift();
    }
  }

  private void bit(short[] model, int place, int bit) {
    int zero = 1024 + model[place];
    long bound = (range >>> 11) * zero;
    if (bit == 0) {
      range = bound;
      model[place] += (short) (2048 - zero >> 5);
    } else {
      low += bound;
      range -= bound;
      model[place] -= (short) (zero >> 5);
    }
    shift();
  }

  private void shift() {
    while (range < 1 << 24) {
      range = range << 8 & 0xFFFFFFFFL;
      carry();
    }
  }

  private void carry() {
    if (low < 0xFF000000L || low > 0xFFFFFFFFL) {
      int carry = (int) (low >>> 32);
      int next = pending;
      do {
        out.write(next + carry);
        next = 0xFF;
      } while (--waiting > 0);
      pending = (int) (low >>> 24) & 0xFF;
    }
    waiting++;
    low = (low & 0x00FFFFFFL) << 8;
  }

  /** Ends the writing and gives all bytes. */
  byte[] bytes() {
    for (int i = 0; i < 5; i++) {
      carry();
    }
    return out.toByteArray();
  }
}
