package org.newstide.pipeline.tokens;

import java.io.Serializable;
import java.util.Arrays;

/** Numbers keys from 0 in the order in which they are met. Open addressing. */
final class LongNumbers implements Serializable {

  private static final long serialVersionUID = 1L;

  private long[] keys = new long[1 << 10];
  // By slot the key's number plus one; 0 where the slot is free.
  private int[] numbers = new int[1 << 10];
  private long[] byNumber = new long[1 << 9];
  private int size;

  int size() {
    return size;
  }

  /** The key with a number. */
  long key(int number) {
    return byNumber[number];
  }

  /** The number of a key, -1 if it was not met. */
  int find(long key) {
    return numbers[slot(key)] - 1;
  }

  /** The number of a key, a new one if it was not met before. */
  int of(long key) {
    int slot = slot(key);
    if (numbers[slot] != 0) {
      return numbers[slot] - 1;
    }
    keys[slot] = key;
    if (size == byNumber.length) {
      byNumber = Arrays.copyOf(byNumber, 2 * size);
    }
    byNumber[size] = key;
    numbers[slot] = ++size;
    if (2 * size > keys.length) {
      grow();
    }
    return size - 1;
  }

  private void grow() {
    keys = new long[2 * keys.length];
    numbers = new int[keys.length];
    for (int number = 0; number < size; number++) {
      int slot = slot(byNumber[number]);
      keys[slot] = byNumber[number];
      numbers[slot] = number + 1;
    }
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    long mixed = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & mask;
    while (numbers[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }
}
