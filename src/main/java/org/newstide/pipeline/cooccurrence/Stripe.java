package org.newstide.pipeline.cooccurrence;

import java.util.Arrays;

/**
 * Counts of one term with others, packed: for each other term in ascending order the difference to
 * the one before and the count, seven bits to a byte.
 *
 * <p>A stripe carries many pairs in one row of a shuffle, at two or three bytes each. Source: Jimmy
 * Lin and Chris Dyer, Data-Intensive Text Processing with MapReduce, 2010, section 3.2.
 */
final class Stripe {

  private byte[] bytes = new byte[256];
  private int size;
  private int last;

  /** Adds a count above 0; terms must ascend. */
  void add(int term, long count) {
    if (size + 15 > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
    put(term - last);
    put(count);
    last = term;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** What was added, and begins anew. */
  byte[] take() {
    byte[] taken = Arrays.copyOf(bytes, size);
    size = 0;
    last = 0;
    return taken;
  }

  private void put(long value) {
    long rest = value;
    while (rest > 0x7F) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  /** Reads a stripe from its front: {@code while (next()) … term() … count()}. */
  static final class Reader {

    private final byte[] bytes;
    private int position;
    private int term;
    private long count;

    Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    boolean next() {
      if (position == bytes.length) {
        return false;
      }
      term += (int) get();
      count = get();
      return true;
    }

    int term() {
      return term;
    }

    long count() {
      return count;
    }

    private long get() {
      long value = 0;
      for (int shift = 0; ; shift += 7) {
        byte part = bytes[position++];
        value |= (long) (part & 0x7F) << shift;
        if (part >= 0) {
          return value;
        }
      }
    }
  }
}
