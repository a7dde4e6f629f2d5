package org.newstide.pipeline.cooccurrence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.newstide.core.statistics.Contingency;
import org.newstide.tables.Collocation;
import scala.Tuple2;

/**
 * Sums the stripes of one partition, sorted by key, and keeps the pairs that are worth a row.
 *
 * <p>All stripes of a term follow one another, so what is held is the pairs of one term at a time.
 */
final class SupportedPairs implements Iterator<Collocation> {

  private static final int COUNT_BITS = 28;
  private static final int PLACE_BITS = COUNT_BITS + StripeKey.MONTH_BITS;

  private final Iterator<Tuple2<Long, byte[]>> stripes;
  private final Margins margins;
  private final CooccurrenceSettings settings;
  private final Queue<Collocation> ready = new ArrayDeque<>();
  private final List<Supported> supported = new ArrayList<>();

  /**
   * Partner, month and count in one number, so that sorting brings the months of a pair together.
   */
  private long[] counts = new long[1024];

  private int size;
  private Tuple2<Long, byte[]> ahead;

  SupportedPairs(
      Iterator<Tuple2<Long, byte[]>> stripes, Margins margins, CooccurrenceSettings settings) {
    this.stripes = stripes;
    this.margins = margins;
    this.settings = settings;
    advance();
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && ahead != null) {
      long key = ahead._1();
      gatherTerm();
      for (int from = 0; from < size; ) {
        from = sumPair(key, from);
      }
    }
    return !ready.isEmpty();
  }

  @Override
  public Collocation next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  private void gatherTerm() {
    long term = StripeKey.withoutMonth(ahead._1());
    size = 0;
    while (ahead != null && StripeKey.withoutMonth(ahead._1()) == term) {
      long month = StripeKey.month(ahead._1());
      Stripe.Reader stripe = new Stripe.Reader(ahead._2());
      while (stripe.next()) {
        if (size == counts.length) {
          counts = Arrays.copyOf(counts, 2 * size);
        }
        long place = (long) stripe.term() << StripeKey.MONTH_BITS | month;
        counts[size++] = place << COUNT_BITS | stripe.count();
      }
      advance();
    }
    Arrays.sort(counts, 0, size);
  }

  /** Makes the rows of the pair whose counts begin here; where the next begins. */
  private int sumPair(long key, int from) {
    int partner = (int) (counts[from] >>> PLACE_BITS);
    long inAll = 0;
    int to = from;
    while (to < size && counts[to] >>> PLACE_BITS == partner) {
      long place = counts[to] >>> COUNT_BITS;
      long inMonth = 0;
      for (; to < size && counts[to] >>> COUNT_BITS == place; to++) {
        inMonth += counts[to] & (1 << COUNT_BITS) - 1;
      }
      inAll += inMonth;
      int month = (int) place & StripeKey.ALL;
      if (month != StripeKey.UNDATED && inMonth >= settings.minObservedInMonth()) {
        supported.add(new Supported(month, table(key, partner, month, inMonth)));
      }
    }
    if (inAll >= settings.minObserved()) {
      supported.add(new Supported(StripeKey.ALL, table(key, partner, StripeKey.ALL, inAll)));
    }
    if (supported.stream().anyMatch(this::isEvident)) {
      supported.forEach(in -> ready.add(row(key, partner, in)));
    }
    supported.clear();
    return to;
  }

  private boolean isEvident(Supported pair) {
    return Math.abs(pair.table.logLikelihoodRatio()) >= settings.minEvidence();
  }

  private Contingency table(long key, int a, int month, long observed) {
    int group = StripeKey.group(StripeKey.language(key), month);
    return margins.table(StripeKey.unit(key), group, a, StripeKey.term(key), observed);
  }

  private Collocation row(long key, int partner, Supported pair) {
    TermIds termIds = margins.termIds();
    int language = StripeKey.language(key);
    String a = termIds.term(language, partner);
    String b = termIds.term(language, StripeKey.term(key));
    Contingency table = pair.table;
    boolean inOrder = compareCodePoints(a, b) < 0;
    return new Collocation(
        termIds.language(language),
        StripeKey.unitName(StripeKey.unit(key)),
        pair.month == StripeKey.ALL ? "all" : "month",
        StripeKey.firstDay(pair.month),
        inOrder ? a : b,
        inOrder ? b : a,
        table.observed(),
        inOrder ? table.countA() : table.countB(),
        inOrder ? table.countB() : table.countA(),
        table.total(),
        table.expected(),
        table.logLikelihoodRatio(),
        table.npmi());
  }

  /** Unlike {@link String#compareTo}, which puts U+1F600 before U+FF01. */
  private static int compareCodePoints(String left, String right) {
    int end = Math.min(left.length(), right.length());
    for (int i = 0; i < end; i++) {
      char l = left.charAt(i);
      char r = right.charAt(i);
      if (l != r) {
        boolean sameKind = Character.isSurrogate(l) == Character.isSurrogate(r);
        return sameKind ? l - r : Character.isSurrogate(l) ? 1 : -1;
      }
    }
    return left.length() - right.length();
  }

  private void advance() {
    ahead = stripes.hasNext() ? stripes.next() : null;
  }

  /** A pair's table in a month that it has support in, or in all. */
  private record Supported(int month, Contingency table) {}
}
