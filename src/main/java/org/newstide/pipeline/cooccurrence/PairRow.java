package org.newstide.pipeline.cooccurrence;

import java.util.Arrays;

/**
 * The counts of one node with those of smaller id: one row of the matrix of pairs.
 *
 * <p>The row is dense, four bytes a node, so that it stays in the cache of its core and an addition
 * is one step without a search; only the nodes that were touched are written out and cleared.
 */
final class PairRow {

  private int[] counts = {};
  private int[] touched = {};
  private int size;
  private final Stripe stripe = new Stripe();

  /** Makes room for so many nodes. */
  void reserve(int nodes) {
    if (nodes > counts.length) {
      counts = new int[nodes];
      touched = new int[nodes];
    }
  }

  /** Counts the nodes in a range of an array. */
  void add(int[] nodes, int from, int to) {
    for (int i = from; i < to; i++) {
      add(nodes[i]);
    }
  }

  void add(int node) {
    if (counts[node]++ == 0) {
      touched[size++] = node;
    }
  }

  /** The counts as a stripe, null where there are none; begins anew. */
  byte[] take() {
    if (size == 0) {
      return null;
    }
    Arrays.sort(touched, 0, size);
    for (int i = 0; i < size; i++) {
      stripe.add(touched[i], counts[touched[i]]);
      counts[touched[i]] = 0;
    }
    size = 0;
    return stripe.take();
  }
}
