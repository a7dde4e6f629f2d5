package org.newstide.pipeline.cooccurrence;

import java.io.Serializable;
import java.util.Iterator;
import org.newstide.core.statistics.Contingency;
import scala.Tuple2;

/**
 * How many units hold each term, and how many units there are: what a pair's count is measured
 * against.
 *
 * <p>One entry per term, unit and month in which it occurs, at most 43 bytes each: terms × months,
 * never terms × terms. Broadcast once.
 */
final class Margins implements Serializable {

  private final LongCounts counts = new LongCounts();
  private final TermIds termIds;

  Margins(TermIds termIds, Iterator<Tuple2<Long, Long>> partialCounts) {
    this.termIds = termIds;
    while (partialCounts.hasNext()) {
      Tuple2<Long, Long> count = partialCounts.next();
      counts.add(count._1(), count._2());
      counts.add(CountKey.withMonth(count._1(), CountKey.ALL), count._2());
    }
  }

  /** The table of a pair in a month, or in {@link CountKey#ALL}. */
  Contingency table(long key, long observed) {
    int unit = CountKey.unit(key);
    int month = CountKey.month(key);
    int a = CountKey.a(key);
    return new Contingency(
        observed,
        units(unit, a, month),
        units(unit, CountKey.b(key), month),
        units(unit, termIds.unitsOf(termIds.language(a)), month));
  }

  TermIds termIds() {
    return termIds;
  }

  private long units(int unit, int id, int month) {
    return counts.get(CountKey.of(unit, id, id, month));
  }
}
