package org.newstide.core.query;

import java.util.Arrays;

/** The edges of a trie: (node, symbol) → node, in one open-addressing table of primitives. */
final class Edges {

  private static final long FREE = -1;

  private long[] keys = new long[64];
  private int[] targets = new int[64];
  private int size;

  /** Node → a bit for each remainder of its symbols by 64: most edges asked for are not there. */
  private long[] leaving = new long[64];

  Edges() {
    Arrays.fill(keys, FREE);
  }

  /** Adds an edge that is not there yet and returns its target. */
  int add(int node, int symbol, int target) {
    if (2 * ++size > keys.length) {
      grow();
    }
    put(key(node, symbol), target);
    if (node >= leaving.length) {
      leaving = Arrays.copyOf(leaving, 2 * node);
    }
    leaving[node] |= 1L << symbol;
    return target;
  }

  /** Where the edge leads; -1 if there is none. */
  int target(int node, int symbol) {
    if (node >= leaving.length || (leaving[node] & 1L << symbol) == 0) {
      return -1;
    }
    int slot = slot(key(node, symbol));
    return keys[slot] == FREE ? -1 : targets[slot];
  }

  /** Whether any edge leaves the node. */
  boolean leavesFrom(int node) {
    return node < leaving.length && leaving[node] != 0;
  }

  private void put(long key, int target) {
    int slot = slot(key);
    keys[slot] = key;
    targets[slot] = target;
  }

  private int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & keys.length - 1;
    while (keys[slot] != FREE && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldTargets = targets;
    keys = new long[2 * oldKeys.length];
    targets = new int[keys.length];
    Arrays.fill(keys, FREE);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != FREE) {
        put(oldKeys[i], oldTargets[i]);
      }
    }
  }

  private static long key(int node, int symbol) {
    return (long) node << 32 | symbol;
  }
}
