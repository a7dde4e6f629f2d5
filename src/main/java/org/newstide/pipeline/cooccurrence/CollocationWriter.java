package org.newstide.pipeline.cooccurrence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.newstide.core.statistics.Contingency;
import org.newstide.core.statistics.LogOddsRatio;
import org.newstide.tables.Collocation;

/** Writes the ties of a pair, all of them if one has the evidence asked for. */
record CollocationWriter(PairTests tests, Tested tested, Nodes nodes)
    implements PairRows.Writer<Collocation> {

  @Override
  public void write(PairHistory pair, Queue<Collocation> rows) {
    for (Counting counting : tests.counting()) {
      List<Tie> ties = new ArrayList<>();
      tests.ties(pair, counting, (period, table) -> ties.add(Tie.of(period, table)));
      if (ties.stream().anyMatch(this::isEvident)) {
        ties.forEach(tie -> rows.add(row(pair, counting, tie)));
      }
    }
  }

  private boolean isEvident(Tie tie) {
    return Math.abs(tie.evidence) >= tests.settings().minEvidence();
  }

  private Collocation row(PairHistory pair, Counting counting, Tie tie) {
    boolean inAll = tie.period == PairTests.ALL;
    NamedPair named = NamedPair.of(pair, nodes);
    Contingency table = named.turned() ? tie.table.turned() : tie.table;
    LogOddsRatio odds = table.logOddsRatio();
    PeriodNumbers periods = new PeriodNumbers(tests.settings().grain());
    LocalDate firstDay = inAll ? null : periods.firstDay(tie.period);
    return new Collocation(
        nodes.language(pair.language()),
        StripeKey.unit(pair.counted()).toString(),
        counting.toString(),
        inAll ? "all" : tests.settings().grain().toString(),
        firstDay,
        named.a().kind(),
        named.a().name(),
        named.b().kind(),
        named.b().name(),
        nodes.byDefinition(pair.language(), pair.first(), pair.second()),
        table.observed(),
        table.countA(),
        table.countB(),
        table.total(),
        table.expected(),
        table.attracted(),
        tie.evidence,
        tested.ofTie(pair, counting, tie.period, tie.evidence),
        table.pmi(),
        table.npmi(),
        table.dice(),
        table.logDice(),
        table.tScore(),
        odds.value(),
        odds.low(),
        odds.high());
  }

  /** A pair's table in a period or in all, and its G². */
  private record Tie(int period, Contingency table, double evidence) {

    static Tie of(int period, Contingency table) {
      return new Tie(period, table, table.logLikelihoodRatio());
    }
  }
}
