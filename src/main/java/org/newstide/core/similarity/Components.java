package org.newstide.core.similarity;

import java.util.Arrays;

/**
 * Connected components of a graph whose edges come one by one (union by size with path halving; R.
 * E. Tarjan and J. van Leeuwen, Worst-case analysis of set union algorithms, 1984).
 *
 * <p>Nodes are arbitrary numbers; only those that have an edge take space, about 40 bytes each.
 * Which node stands for a component depends on the order of the edges, the components do not. Not
 * thread-safe.
 */
public final class Components {

  private static final int FIRST_CAPACITY = 1 << 10;

  private long[] keys = new long[FIRST_CAPACITY];
  private int[] numbers = new int[FIRST_CAPACITY];
  private long[] nodes = new long[FIRST_CAPACITY / 2];
  private int[] parents = new int[FIRST_CAPACITY / 2];
  private int[] sizes = new int[FIRST_CAPACITY / 2];
  private int count;

  /** Ties two nodes together. */
  public void connect(long a, long b) {
    int x = root(number(a));
    int y = root(number(b));
    if (x == y) {
      return;
    }
    boolean larger = sizes[x] >= sizes[y];
    int top = larger ? x : y;
    int below = larger ? y : x;
    parents[below] = top;
    sizes[top] += sizes[below];
  }

  /** How many nodes have an edge. */
  public int size() {
    return count;
  }

  /** The node that was met as number {@code i}, from 0. */
  public long node(int i) {
    return nodes[i];
  }

  /** The node that stands for the component of {@link #node node(i)}. */
  public long componentOf(int i) {
    return nodes[root(i)];
  }

  private int root(int start) {
    int at = start;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  private int number(long node) {
    int slot = slot(node);
    if (numbers[slot] != 0) {
      return numbers[slot] - 1;
    }
    if (count == nodes.length) {
      grow();
      slot = slot(node);
    }
    keys[slot] = node;
    numbers[slot] = count + 1;
    nodes[count] = node;
    parents[count] = count;
    sizes[count] = 1;
    return count++;
  }

  private int slot(long node) {
    int mask = keys.length - 1;
    int slot = (int) ((node * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (numbers[slot] != 0 && keys[slot] != node) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    nodes = Arrays.copyOf(nodes, count * 2);
    parents = Arrays.copyOf(parents, count * 2);
    sizes = Arrays.copyOf(sizes, count * 2);
    keys = new long[count * 4];
    numbers = new int[count * 4];
    for (int i = 0; i < count; i++) {
      int slot = slot(nodes[i]);
      keys[slot] = nodes[i];
      numbers[slot] = i + 1;
    }
  }
}
