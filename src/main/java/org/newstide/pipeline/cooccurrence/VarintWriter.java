package org.newstide.pipeline.cooccurrence;

import java.util.Arrays;

/** Numbers of at least 0 as bytes, seven bits to a byte, the low ones first. */
final class VarintWriter {

  private byte[] bytes = new byte[256];
  private int size;

  void put(long value) {
    if (size + 10 > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
    long rest = value;
    while (rest > 0x7F) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** What was put, and begins anew. */
  byte[] take() {
    byte[] taken = Arrays.copyOf(bytes, size);
    size = 0;
    return taken;
  }
}
