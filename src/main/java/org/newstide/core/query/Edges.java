package org.newstide.core.query;

import java.util.Arrays;

/** The edges of a trie: (node, symbol) → node, in one open-addressing table of primitives. */
final class Edges {

  private static final long FREE = -1;
  private static final long MIXER = 0x9E3779B97F4A7C15L;

  /** A word of filter for so many words of slots: at least 16 bits for an edge. */
  private static final int FILTER_SHARE = 16;

  /** Key and target of each slot, side by side. */
  private long[] slots = new long[128];

  private int size;

  /**
   * Bits of the edges that there are, by a hash: most that are asked for are not, and these bits
   * are few enough to stay in the nearest cache.
   */
  private long[] filter = new long[8];

  Edges() {
    Arrays.fill(slots, FREE);
  }

  /** Adds an edge that is not there yet and returns its target. */
  int add(int node, int symbol, int target) {
    if (4 * ++size > slots.length) {
      grow();
    }
    put(key(node, symbol), target);
    return target;
  }

  /** Where the edge leads; -1 if there is none. */
  int target(int node, int symbol) {
    long key = key(node, symbol);
    int hash = hash(key);
    if ((filter[word(hash)] & 1L << hash) == 0) {
      return -1;
    }
    int slot = slot(key, hash);
    return slots[slot] == FREE ? -1 : (int) slots[slot + 1];
  }

  private void put(long key, int target) {
    int hash = hash(key);
    filter[word(hash)] |= 1L << hash;
    int slot = slot(key, hash);
    slots[slot] = key;
    slots[slot + 1] = target;
  }

  private int slot(long key, int hash) {
    int slot = 2 * hash & slots.length - 1;
    while (slots[slot] != FREE && slots[slot] != key) {
      slot = slot + 2 & slots.length - 1;
    }
    return slot;
  }

  /** The filter's word for a hash, whose last six bits choose the bit in it. */
  private int word(int hash) {
    return hash >>> 6 & filter.length - 1;
  }

  /**
   * Mixed twice: nodes and symbols are numbered side by side, and one multiplication heaps them.
   */
  private static int hash(long key) {
    long mixed = key * MIXER;
    return (int) ((mixed ^ mixed >>> 32) * MIXER >>> 32);
  }

  private void grow() {
    long[] old = slots;
    slots = new long[2 * old.length];
    filter = new long[slots.length / FILTER_SHARE];
    Arrays.fill(slots, FREE);
    for (int i = 0; i < old.length; i += 2) {
      if (old[i] != FREE) {
        put(old[i], (int) old[i + 1]);
      }
    }
  }

  private static long key(int node, int symbol) {
    return (long) node << 32 | symbol;
  }
}
