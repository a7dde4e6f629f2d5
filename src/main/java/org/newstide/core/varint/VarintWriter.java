package org.newstide.core.varint;

import java.util.Arrays;

/**
 * Writes numbers in as few bytes as they need: seven bits to a byte, the low ones first.
 *
 * <p>Not safe for use by several threads.
 */
public final class VarintWriter {

  private static final int LONGEST = 10;

  private byte[] bytes;
  private int size;

  /** A writer of few numbers, or of so many as come. */
  public VarintWriter() {
    this(256);
  }

  /**
   * A writer with room from the start.
   *
   * @param expected bytes in all
   */
  public VarintWriter(int expected) {
    bytes = new byte[expected + LONGEST];
  }

  /** Adds a number; those near 0 and not below it are short, others take 10 bytes. */
  public void put(long value) {
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

  /** Adds a number for {@link VarintReader#nextSigned}; those near 0 are short. */
  public void putSigned(long value) {
    put(value << 1 ^ value >> 63);
  }

  /** Whether nothing was put since the beginning. */
  public boolean isEmpty() {
    return size == 0;
  }

  /** What was put; begins anew. */
  public byte[] take() {
    byte[] taken = Arrays.copyOf(bytes, size);
    size = 0;
    return taken;
  }

  /** The bytes of all numbers of an array. */
  public static byte[] of(int[] values) {
    VarintWriter writer = new VarintWriter(values.length + values.length / 8);
    for (int value : values) {
      writer.put(value);
    }
    return writer.take();
  }
}
