package org.newstide.core.topics;

import java.util.Arrays;

/** Numbers in as few bytes as they need: seven bits a byte, the lowest first. */
final class VarintWriter {

  private static final int LONGEST = 10;

  private byte[] bytes;
  private int size;

  /**
   * @param expected bytes in all
   */
  VarintWriter(int expected) {
    bytes = new byte[expected + LONGEST];
  }

  /** Adds a number; small ones that are not negative are short. */
  void put(long value) {
    if (size + LONGEST > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
    long left = value;
    while ((left & ~0x7FL) != 0) {
      bytes[size++] = (byte) (left | 0x80);
      left >>>= 7;
    }
    bytes[size++] = (byte) left;
  }

  /** Adds a number of which small ones of either sign are short. */
  void putSigned(long value) {
    put(value << 1 ^ value >> 63);
  }

  /** The bytes of the numbers of an array. */
  static byte[] of(int[] values) {
    VarintWriter writer = new VarintWriter(values.length + values.length / 8);
    for (int value : values) {
      writer.put(value);
    }
    return writer.bytes();
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }
}
