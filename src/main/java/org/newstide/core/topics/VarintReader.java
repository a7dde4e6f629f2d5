package org.newstide.core.topics;

/** Reads what a {@link VarintWriter} wrote. */
final class VarintReader {

  private final byte[] bytes;
  private int at;

  VarintReader(byte[] bytes) {
    this.bytes = bytes;
  }

  long next() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte part = bytes[at++];
      value |= (part & 0x7FL) << shift;
      if (part >= 0) {
        return value;
      }
    }
  }

  long nextSigned() {
    long value = next();
    return value >>> 1 ^ -(value & 1);
  }

  /** All numbers as an array. */
  static int[] ints(int size, byte[] bytes) {
    VarintReader reader = new VarintReader(bytes);
    int[] values = new int[size];
    for (int i = 0; i < size; i++) {
      values[i] = (int) reader.next();
    }
    return values;
  }
}
