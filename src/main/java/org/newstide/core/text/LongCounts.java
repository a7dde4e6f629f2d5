package org.newstide.core.text;

/** Counts of 64-bit keys, in the order in which the keys first came. */
final class LongCounts {

  private static final int FIRST_ROOM = 1 << 16;

  private long[] keys = new long[FIRST_ROOM];
  private int[] counts = new int[FIRST_ROOM];
  private int[] slots = new int[FIRST_ROOM * 2];
  private int size;

  /** Adds to the count of a key and returns the key's number, from 0 in the order of coming. */
  int add(long key, int count) {
    int at = slot(key);
    if (slots[at] == 0) {
      if (size == keys.length) {
        grow();
        at = slot(key);
      }
      keys[size] = key;
      slots[at] = ++size;
    }
    int number = slots[at] - 1;
    counts[number] += count;
    return number;
  }

  /** The number of a key, -1 if it never came. */
  int number(long key) {
    return slots[slot(key)] - 1;
  }

  int size() {
    return size;
  }

  long key(int number) {
    return keys[number];
  }

  int count(int number) {
    return counts[number];
  }

  private int slot(long key) {
    int at = (int) (key * 0x9E3779B97F4A7C15L >>> 34) & slots.length - 1;
    while (slots[at] != 0 && keys[slots[at] - 1] != key) {
      at = at + 1 & slots.length - 1;
    }
    return at;
  }

  private void grow() {
    keys = java.util.Arrays.copyOf(keys, size * 2);
    counts = java.util.Arrays.copyOf(counts, size * 2);
    slots = new int[slots.length * 2];
    for (int i = 0; i < size; i++) {
      slots[slot(keys[i])] = i + 1;
    }
  }
}
