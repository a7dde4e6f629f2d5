package org.newstide.pipeline.cooccurrence;

import java.util.Arrays;
import java.util.function.BiConsumer;

/**
 * How many sets hold each pair of ids, of one kind of unit and one group of articles.
 *
 * <p>Pairs of the most frequent terms are nearly all of the additions: they have a triangle of
 * counts of their own, at most 32 MB, in which the pairs of a set lie close together. All others go
 * to a hash map of those that occur. Neither grows with the number of articles, and only the map
 * with the number of terms.
 */
final class PairCounts {

  private static final int DENSE_TERMS = 4096;

  /** Counts in a stripe stay below 2²⁸, see {@link SupportedPairs}. */
  private static final int MOST_SETS = 1 << 27;

  /** The pair a &lt; b stands at b·(b − 1) / 2 + a. */
  private int[] dense = {};

  /** The pair a &lt; b has the key b · 2¹⁸ + a. */
  private final LongCounts rare = new LongCounts();

  private int sets;

  /** Makes room for the pairs of so many terms. */
  void reserve(int terms) {
    int denseTerms = Math.min(terms, DENSE_TERMS);
    int pairs = denseTerms * (denseTerms - 1) / 2;
    if (pairs > dense.length) {
      dense = Arrays.copyOf(dense, pairs);
    }
  }

  /** Counts a set: the ids in a range of an array, ascending. */
  void add(int[] ids, int from, int to) {
    sets++;
    for (int j = from + 1; j < to; j++) {
      int b = ids[j];
      if (b < DENSE_TERMS) {
        int row = b * (b - 1) / 2;
        for (int i = from; i < j; i++) {
          dense[row + ids[i]]++;
        }
      } else {
        long row = (long) b << StripeKey.TERM_BITS;
        for (int i = from; i < j; i++) {
          rare.add(row | ids[i], 1);
        }
      }
    }
  }

  /** True if the counts should be handed on. */
  boolean isFull(int rarePairsInMemory) {
    return rare.size() >= rarePairsInMemory || sets >= MOST_SETS;
  }

  /** Hands on the counts, stripe by stripe under its larger id, and begins anew. */
  void drain(BiConsumer<Integer, byte[]> stripes) {
    if (sets == 0) {
      return;
    }
    Stripe stripe = new Stripe();
    for (int b = 1, row = 0; row < dense.length; row += b++) {
      for (int a = 0; a < b; a++) {
        if (dense[row + a] != 0) {
          stripe.add(a, dense[row + a]);
        }
      }
      handOn(b, stripe, stripes);
    }
    Arrays.fill(dense, 0);
    drainRare(stripe, stripes);
    sets = 0;
  }

  private void drainRare(Stripe stripe, BiConsumer<Integer, byte[]> stripes) {
    long[] pairs = rare.keys();
    Arrays.sort(pairs);
    int last = -1;
    for (long pair : pairs) {
      int b = (int) (pair >>> StripeKey.TERM_BITS);
      if (b != last) {
        handOn(last, stripe, stripes);
        last = b;
      }
      stripe.add((int) (pair & (1 << StripeKey.TERM_BITS) - 1), rare.get(pair));
    }
    handOn(last, stripe, stripes);
    rare.clear();
  }

  private static void handOn(int b, Stripe stripe, BiConsumer<Integer, byte[]> stripes) {
    if (!stripe.isEmpty()) {
      stripes.accept(b, stripe.take());
    }
  }
}
