package org.newstide.pipeline.cooccurrence;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.newstide.core.statistics.Contingency;

/**
 * Which statements about a pair have enough counts to be tested: its ties, in all and in periods,
 * and its changes from the periods before to one.
 *
 * @param margins what pairs are measured against
 * @param settings the support asked for
 */
record PairTests(Margins margins, CooccurrenceSettings settings) implements Serializable {

  /** Stands for the whole archive in the place of a period. */
  static final int ALL = StripeKey.UNDATED;

  /** Takes the table of a pair in a period, or in {@link #ALL}. */
  interface TieVisitor {
    void tie(int period, Contingency table);
  }

  /** Takes the tables of a pair in a period and in those before that it is compared with. */
  interface ChangeVisitor {
    void change(int period, int periodsBefore, Contingency now, Contingency before);
  }

  /** The ways of counting asked for, each once. */
  List<Counting> counting() {
    return settings.counting().stream().distinct().toList();
  }

  /** The ties with support, the whole archive first. */
  void ties(PairHistory pair, Counting counting, TieVisitor visitor) {
    Frame frame = margins.frame(pair.counted(), pair.language(), counting);
    if (frame == null) {
      return;
    }
    long inAll = pair.observedInAll(counting);
    if (inAll >= settings.minObserved()) {
      visitor.tie(ALL, frame.inAll(pair.first(), pair.second(), inAll));
    }
    for (int n = 0; n < pair.size(); n++) {
      long observed = pair.observed(n, counting);
      if (observed >= settings.minObservedInPeriod() && pair.period(n) != StripeKey.UNDATED) {
        int place = Arrays.binarySearch(frame.periods(), pair.period(n));
        visitor.tie(pair.period(n), frame.in(place, pair.first(), pair.second(), observed));
      }
    }
  }

  /**
   * The changes: for each period that has others before it, where the pair is seen often enough, or
   * would be if all were as before.
   */
  void changes(PairHistory pair, Counting counting, ChangeVisitor visitor) {
    Frame frame = margins.frame(pair.counted(), pair.language(), counting);
    if (frame == null || pair.observedInAll(counting) < settings.minObservedInPeriod()) {
      return;
    }
    int[] periods = frame.periods();
    long[] observedBefore = observedBefore(pair, counting, periods);
    int from = 0;
    for (int to = 1; to < periods.length; to++) {
      while (periods[from] < periods[to] - settings.periodsBefore()) {
        from++;
      }
      if (from < to) {
        long observed = observedBefore[to + 1] - observedBefore[to];
        Contingency before =
            frame.between(
                from, to, pair.first(), pair.second(), observedBefore[to] - observedBefore[from]);
        Contingency now = frame.in(to, pair.first(), pair.second(), observed);
        if (Math.max(observed, (double) before.observed() * now.total() / before.total())
            >= settings.minObservedInPeriod()) {
          visitor.change(periods[to], to - from, now, before);
        }
      }
    }
  }

  /** Observed in all periods before each place. */
  private static long[] observedBefore(PairHistory pair, Counting counting, int[] periods) {
    long[] before = new long[periods.length + 1];
    int n = 0;
    for (int place = 0; place < periods.length; place++) {
      // Undated articles, and periods with reprints alone where stories are counted.
      while (n < pair.size() && pair.period(n) < periods[place]) {
        n++;
      }
      boolean held = n < pair.size() && pair.period(n) == periods[place];
      before[place + 1] = before[place] + (held ? pair.observed(n++, counting) : 0);
    }
    return before;
  }
}
