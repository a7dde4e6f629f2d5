package org.newstide.pipeline.cooccurrence;

import java.util.Arrays;
import java.util.Iterator;
import java.util.function.Consumer;
import scala.Tuple2;

/**
 * Sums the stripes of one partition, sorted by key, to the history of each pair.
 *
 * <p>All stripes of a node follow one another, so what is held is the pairs of one node at a time.
 */
final class PairSums {

  /** Counts in a stripe stay below, since a task holds fewer ids. */
  private static final int COUNT_BITS = 28;

  private static final int PLACE_BITS = COUNT_BITS + StripeKey.GROUP_BITS;

  private final Iterator<Tuple2<Long, byte[]>> stripes;
  private final PairHistory history = new PairHistory();

  /** Partner, period, reprint and count in one number, so that sorting brings a pair's together. */
  private long[] counts = new long[1024];

  private int size;
  private Tuple2<Long, byte[]> ahead;

  PairSums(Iterator<Tuple2<Long, byte[]>> stripes) {
    this.stripes = stripes;
    advance();
  }

  /**
   * Hands on the histories of the next node that has any.
   *
   * @param pairs takes each; it is not to be kept
   * @return false if there is no further node
   */
  boolean nextNode(Consumer<PairHistory> pairs) {
    while (ahead != null && StripeKey.node(ahead._1()) == StripeKey.MARGINS) {
      advance();
    }
    if (ahead == null) {
      return false;
    }
    long key = ahead._1();
    gather();
    for (int from = 0; from < size; ) {
      from = sumPair(key, from);
      pairs.accept(history);
    }
    return true;
  }

  private void gather() {
    long node = StripeKey.withoutGroup(ahead._1());
    size = 0;
    while (ahead != null && StripeKey.withoutGroup(ahead._1()) == node) {
      long group = StripeKey.periodAndReprint(ahead._1());
      Stripe.Reader stripe = new Stripe.Reader(ahead._2());
      while (stripe.next()) {
        if (size == counts.length) {
          counts = Arrays.copyOf(counts, 2 * size);
        }
        long place = (long) stripe.node() << StripeKey.GROUP_BITS | group;
        counts[size++] = place << COUNT_BITS | stripe.count();
      }
      advance();
    }
    Arrays.sort(counts, 0, size);
  }

  /** Fills the history with the pair whose counts begin here; where the next begins. */
  private int sumPair(long key, int from) {
    int partner = (int) (counts[from] >>> PLACE_BITS);
    history.begin(StripeKey.counted(key), StripeKey.language(key), partner, StripeKey.node(key));
    int to = from;
    for (; to < size && counts[to] >>> PLACE_BITS == partner; to++) {
      int group = (int) (counts[to] >>> COUNT_BITS) & (1 << StripeKey.GROUP_BITS) - 1;
      history.add(group >>> 1, (group & 1) == 1, counts[to] & (1 << COUNT_BITS) - 1);
    }
    return to;
  }

  private void advance() {
    ahead = stripes.hasNext() ? stripes.next() : null;
  }
}
