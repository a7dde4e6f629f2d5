package org.newstide.pipeline.cooccurrence;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.newstide.core.statistics.Contingency;
import org.newstide.tables.Collocation;
import scala.Tuple2;

/**
 * Sums the counts of one partition, sorted by key, and keeps the pairs that occur often enough.
 *
 * <p>Equal keys follow one another, and so do the months of a pair: what is held is one pair at a
 * time, however many there are.
 */
final class SupportedPairs implements Iterator<Collocation> {

  private final Iterator<Tuple2<Long, Long>> counts;
  private final Margins margins;
  private final CooccurrenceSettings settings;
  private final Queue<Collocation> ready = new ArrayDeque<>();
  private Tuple2<Long, Long> ahead;

  SupportedPairs(
      Iterator<Tuple2<Long, Long>> counts, Margins margins, CooccurrenceSettings settings) {
    this.counts = counts;
    this.margins = margins;
    this.settings = settings;
    advance();
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && ahead != null) {
      sumPair();
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

  private void sumPair() {
    long all = CountKey.withMonth(ahead._1(), CountKey.ALL);
    long inAll = 0;
    while (ahead != null && CountKey.withMonth(ahead._1(), CountKey.ALL) == all) {
      long month = ahead._1();
      long inMonth = 0;
      while (ahead != null && ahead._1() == month) {
        inMonth += ahead._2();
        advance();
      }
      inAll += inMonth;
      boolean dated = CountKey.month(month) != CountKey.UNDATED;
      if (dated && inMonth >= settings.minObservedInMonth()) {
        ready.add(row(month, inMonth));
      }
    }
    if (inAll >= settings.minObserved()) {
      ready.add(row(all, inAll));
    }
  }

  private Collocation row(long key, long observed) {
    Contingency table = margins.table(key, observed);
    TermIds terms = margins.termIds();
    int month = CountKey.month(key);
    return new Collocation(
        terms.language(CountKey.a(key)),
        CountKey.unitName(CountKey.unit(key)),
        month == CountKey.ALL ? "all" : "month",
        CountKey.firstDay(month),
        terms.term(CountKey.a(key)),
        terms.term(CountKey.b(key)),
        table.observed(),
        table.countA(),
        table.countB(),
        table.total(),
        table.expected(),
        table.logLikelihoodRatio(),
        table.npmi());
  }

  private void advance() {
    ahead = counts.hasNext() ? counts.next() : null;
  }
}
