package org.newstide.pipeline.cooccurrence;

import java.util.Queue;
import org.newstide.core.statistics.Contingency;
import org.newstide.core.statistics.LogOddsRatio;
import org.newstide.tables.CooccurrenceChange;

/** Writes the changes of a pair that have the evidence asked for. */
record ChangeWriter(PairTests tests, Tested tested, Nodes nodes)
    implements PairRows.Writer<CooccurrenceChange> {

  @Override
  public void write(PairHistory pair, Queue<CooccurrenceChange> rows) {
    for (Counting counting : tests.counting()) {
      tests.changes(
          pair,
          counting,
          (period, periodsBefore, now, before) -> {
            double evidence = Tested.changeEvidence(now, before);
            if (Math.abs(evidence) >= tests.settings().minEvidence()) {
              rows.add(row(pair, counting, period, periodsBefore, now, before, evidence));
            }
          });
    }
  }

  private CooccurrenceChange row(
      PairHistory pair,
      Counting counting,
      int period,
      int periodsBefore,
      Contingency now,
      Contingency before,
      double evidence) {
    NamedPair named = NamedPair.of(pair, nodes);
    boolean byDefinition = nodes.byDefinition(pair.language(), pair.first(), pair.second());
    LogOddsRatio closer = now.logOddsRatio().minus(before.logOddsRatio());
    double expected = (double) before.observed() * now.total() / before.total();
    boolean bothSeenBefore = before.countA() > 0 && before.countB() > 0;
    return new CooccurrenceChange(
        nodes.language(pair.language()),
        StripeKey.unit(pair.counted()).toString(),
        counting.toString(),
        tests.settings().grain().toString(),
        new PeriodNumbers(tests.settings().grain()).firstDay(period),
        named.a().kind(),
        named.a().name(),
        named.b().kind(),
        named.b().name(),
        byDefinition,
        periodsBefore,
        now.observed(),
        now.total(),
        before.observed(),
        before.total(),
        expected,
        evidence,
        tested.ofChange(pair, counting, period, evidence),
        before.observed() == 0 ? null : now.observed() / expected,
        closer.value(),
        closer.low(),
        closer.high(),
        now.npmi(),
        bothSeenBefore ? before.npmi() : null,
        !byDefinition && evidence > 0 && isTied(now) && !isTied(before));
  }

  private boolean isTied(Contingency table) {
    return table.attracted() && table.logLikelihoodRatio() >= tests.settings().minEvidence();
  }
}
