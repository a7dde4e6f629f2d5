package org.newstide.pipeline.cooccurrence;

import java.util.Arrays;

/**
 * Counts by a key of type {@code long}: a hash map with open addressing in one array.
 *
 * <p>A key and its count lie side by side, so that an addition touches one cache line; that miss is
 * nearly its whole cost. At least 16 and at most 43 bytes an entry. Slots are probed in a row from
 * the high bits of the key times 2⁶⁴ / φ. Not safe for several threads.
 */
final class LongCounts {

  private static final int SMALLEST = 1 << 10;

  /** Key + 1 and count in turn; a key + 1 of 0 is an empty slot. */
  private long[] slots;

  private int shift;
  private int size;
  private int fullSize;

  LongCounts() {
    allocate(SMALLEST);
  }

  /** Adds to the count of a key, which must not be negative. */
  void add(long key, long count) {
    long wanted = key + 1;
    int slot = slot(wanted);
    while (slots[slot] != wanted) {
      if (slots[slot] == 0) {
        if (size == fullSize) {
          grow();
          add(key, count);
          return;
        }
        slots[slot] = wanted;
        size++;
        break;
      }
      slot = slot + 2 & slots.length - 1;
    }
    slots[slot + 1] += count;
  }

  /** The count of a key; 0 if it has none. */
  long get(long key) {
    long wanted = key + 1;
    for (int slot = slot(wanted); slots[slot] != 0; slot = slot + 2 & slots.length - 1) {
      if (slots[slot] == wanted) {
        return slots[slot + 1];
      }
    }
    return 0;
  }

  /** The number of keys. */
  int size() {
    return size;
  }

  /** Empties it and keeps its memory. */
  void clear() {
    Arrays.fill(slots, 0);
    size = 0;
  }

  /** The keys, in no order. */
  long[] keys() {
    long[] keys = new long[size];
    int found = 0;
    for (int slot = 0; slot < slots.length; slot += 2) {
      if (slots[slot] != 0) {
        keys[found++] = slots[slot] - 1;
      }
    }
    return keys;
  }

  private int slot(long wanted) {
    return (int) (wanted * 0x9E3779B97F4A7C15L >>> shift) << 1;
  }

  private void grow() {
    long[] old = slots;
    allocate(old.length);
    for (int slot = 0; slot < old.length; slot += 2) {
      if (old[slot] != 0) {
        add(old[slot] - 1, old[slot + 1]);
      }
    }
  }

  private void allocate(int capacity) {
    slots = new long[2 * capacity];
    shift = Long.SIZE - Integer.numberOfTrailingZeros(capacity);
    size = 0;
    fullSize = capacity / 4 * 3;
  }
}
