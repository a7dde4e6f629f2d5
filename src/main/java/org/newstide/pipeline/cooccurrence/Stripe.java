package org.newstide.pipeline.cooccurrence;

import org.newstide.core.varint.VarintReader;
import org.newstide.core.varint.VarintWriter;

/**
 * Counts of one node with others, packed: for each other node in ascending order the difference to
 * the one before and the count.
 *
 * <p>A stripe carries many pairs in one row of a shuffle, at two or three bytes each. Source: Jimmy
 * Lin and Chris Dyer, Data-Intensive Text Processing with MapReduce, 2010, section 3.2.
 */
final class Stripe {

  private final VarintWriter writer = new VarintWriter();
  private int last;

  /** The counts above 0 of an array, each under its index. */
  static byte[] of(long[] counts) {
    Stripe stripe = new Stripe();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        stripe.add(i, counts[i]);
      }
    }
    return stripe.take();
  }

  /** Adds a count above 0; nodes must ascend. */
  void add(int node, long count) {
    writer.put(node - last);
    writer.put(count);
    last = node;
  }

  boolean isEmpty() {
    return writer.isEmpty();
  }

  /** What was added, and begins anew. */
  byte[] take() {
    last = 0;
    return writer.take();
  }

  /** Reads a stripe from its front: {@code while (next()) … node() … count()}. */
  static final class Reader {

    private final VarintReader reader;
    private int node;
    private long count;

    Reader(byte[] bytes) {
      this.reader = new VarintReader(bytes);
    }

    boolean next() {
      if (!reader.hasNext()) {
        return false;
      }
      node += (int) reader.next();
      count = reader.next();
      return true;
    }

    int node() {
      return node;
    }

    long count() {
      return count;
    }
  }
}
