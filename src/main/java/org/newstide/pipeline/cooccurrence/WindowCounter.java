package org.newstide.pipeline.cooccurrence;

import java.util.Arrays;
import java.util.function.BiConsumer;

/**
 * Counts pairs of places at most so many tokens apart.
 *
 * <p>A unit is a pair of places. Directed, each counts once, the earlier place first, and a node's
 * margin is the pairs in which it stands at that side. Undirected, each counts in both orders, so
 * that there are twice as many units and a margin holds both sides: then a pair's count is the sum
 * of both directions and its table is still one of units that exclude each other.
 *
 * <p>Source: Stefan Evert, Corpora and Collocations, 2008, section 3.1, surface co-occurrence.
 */
final class WindowCounter implements UnitCounter {

  private final boolean directed;
  private final int reach;
  private final WindowEdge edge;
  private final Postings postings = new Postings();
  private final PairRow smallerFirst = new PairRow();
  private final PairRow largerFirst = new PairRow();

  /** Stretches that no window reaches across, with a margin of {@code reach} others behind each. */
  private int[] ids;

  private int size;
  private long[] first = {};
  private long[] second = {};

  WindowCounter(boolean directed, int reach, WindowEdge edge) {
    this.directed = directed;
    this.reach = reach;
    this.edge = edge;
    this.ids = new int[1024 + reach];
    forget();
  }

  @Override
  public void begin(int nodes) {
    smallerFirst.reserve(nodes);
    largerFirst.reserve(nodes);
    first = new long[nodes + 1];
    second = new long[nodes + 1];
  }

  @Override
  public void add(PackedArticle article) {
    for (int from = 0; from < article.sentences(); ) {
      int to = endOfStretch(article, from);
      append(article.tokens(), article.start(from), article.end(to - 1));
      from = to;
    }
  }

  @Override
  public int ids() {
    return size;
  }

  @Override
  public void drain(int group, BiConsumer<Long, byte[]> stripes) {
    if (first[0] == 0) {
      forget();
      return;
    }
    handOnMargins(group, stripes);
    postings.find(ids, size, first.length - 1);
    for (int node = 0; node < postings.ids(); node++) {
      for (int i = postings.start(node); i < postings.end(node); i++) {
        countAround(postings.places()[i], node);
      }
      int forward = directed ? StripeKey.FORWARD : CountingUnit.WINDOW.ordinal();
      handOn(StripeKey.of(forward, node, group), smallerFirst, stripes);
      handOn(StripeKey.of(StripeKey.BACKWARD, node, group), largerFirst, stripes);
    }
    forget();
    Arrays.fill(first, 0);
    Arrays.fill(second, 0);
  }

  private void countAround(int place, int node) {
    PairRow behind = directed ? largerFirst : smallerFirst;
    for (int i = place - reach; i < place; i++) {
      if (ids[i] >= 0 && ids[i] < node) {
        smallerFirst.add(ids[i]);
      }
    }
    for (int i = place + 1; i <= place + reach; i++) {
      if (ids[i] >= 0 && ids[i] < node) {
        behind.add(ids[i]);
      }
    }
  }

  private static void handOn(long key, PairRow row, BiConsumer<Long, byte[]> stripes) {
    byte[] stripe = row.take();
    if (stripe != null) {
      stripes.accept(key, stripe);
    }
  }

  private void handOnMargins(int group, BiConsumer<Long, byte[]> stripes) {
    if (directed) {
      stripes.accept(StripeKey.of(StripeKey.FORWARD, StripeKey.MARGINS, group), Stripe.of(first));
      stripes.accept(StripeKey.of(StripeKey.BACKWARD, StripeKey.MARGINS, group), Stripe.of(second));
      return;
    }
    long[] both = new long[first.length];
    Arrays.setAll(both, i -> first[i] + second[i]);
    stripes.accept(
        StripeKey.of(CountingUnit.WINDOW.ordinal(), StripeKey.MARGINS, group), Stripe.of(both));
  }

  private int endOfStretch(PackedArticle article, int from) {
    int to = from + 1;
    while (to < article.sentences()
        && (edge == WindowEdge.DOCUMENT
            || edge == WindowEdge.PARAGRAPH && article.paragraph(to) == article.paragraph(from))) {
      to++;
    }
    return to;
  }

  private void append(int[] tokens, int from, int to) {
    int length = to - from;
    if (size + length + reach > ids.length) {
      ids = Arrays.copyOf(ids, 2 * (size + length + reach));
    }
    System.arraycopy(tokens, from, ids, size, length);
    for (int i = 0; i < length; i++) {
      int id = tokens[from + i];
      int behind = Math.min(reach, length - 1 - i);
      first[0] += behind;
      second[0] += behind;
      if (id != PackedArticle.OTHER) {
        first[id + 1] += behind;
        second[id + 1] += Math.min(reach, i);
      }
    }
    size += length;
    Arrays.fill(ids, size, size + reach, PackedArticle.OTHER);
    size += reach;
  }

  private void forget() {
    Arrays.fill(ids, 0, reach, PackedArticle.OTHER);
    size = reach;
  }
}
