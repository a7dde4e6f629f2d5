package org.newstide.core.varint;

/** Reads what a {@link VarintWriter} has written, in its order. */
public final class VarintReader {

  private final byte[] bytes;
  private int position;

  /** A reader at the first number; the bytes are not copied. */
  public VarintReader(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Whether there is another number. */
  public boolean hasNext() {
    return position < bytes.length;
  }

  /**
   * The next number.
   *
   * @throws ArrayIndexOutOfBoundsException when there is no whole one
   */
  public long next() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte part = bytes[position++];
      value |= (part & 0x7FL) << shift;
      if (part >= 0) {
        return value;
      }
    }
  }

  /** The next number, written by {@link VarintWriter#putSigned}. */
  public long nextSigned() {
    long value = next();
    return value >>> 1 ^ -(value & 1);
  }

  /** As many numbers as an array, written by {@link VarintWriter#of}. */
  public static int[] ints(int size, byte[] bytes) {
    VarintReader reader = new VarintReader(bytes);
    int[] values = new int[size];
    for (int i = 0; i < size; i++) {
      values[i] = (int) reader.next();
    }
    return values;
  }
}
