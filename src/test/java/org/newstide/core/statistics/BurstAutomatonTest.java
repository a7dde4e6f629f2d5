package org.newstide.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.newstide.core.statistics.BurstAutomaton.Burst;

class BurstAutomatonTest {

  private static final BurstAutomaton AUTOMATON = new BurstAutomaton(2, 1, 3);

  @Test
  void bursts_areThoseOfTheBestOfAllSequences() {
    Map<Double, List<double[]>> cases =
        ReferenceTable.rows("burst-levels.csv").stream()
            .collect(Collectors.groupingBy(row -> row[0], TreeMap::new, Collectors.toList()));
    cases.forEach(
        (number, rows) -> {
          List<Burst> bursts = AUTOMATON.bursts(series(rows));
          for (int t = 0; t < rows.size(); t++) {
            if (rows.get(t)[4] >= 0) {
              assertThat(level(bursts, t))
                  .as("case %s period %s", number, t)
                  .isEqualTo((int) rows.get(t)[4]);
            }
          }
        });
  }

  @Test
  void bursts_ofAPlantedStretch_areFoundAtItsPlace() {
    int found = 0;
    for (long seed = 0; seed < 100; seed++) {
      double[] shares = InventedSeries.shares(120, 0.02, 50, 55, 0.08);
      CountSeries series = InventedSeries.of(new Random(seed), shares, 200);
      found +=
          AUTOMATON.bursts(series).stream()
                  .anyMatch(
                      burst ->
                          Math.abs(burst.first() - 50) <= 1
                              && Math.abs(burst.last() - 54) <= 1
                              && StretchTest.pValue(series, burst.first(), burst.last()) < 0.001)
              ? 1
              : 0;
    }
    assertThat(found).isGreaterThanOrEqualTo(95);
  }

  @Test
  void pValue_ofTheBurstsOfSteadyNews_isRarelySmall() {
    int alarms = 0;
    for (long seed = 0; seed < 200; seed++) {
      double[] shares = InventedSeries.shares(90, 0.03, 0, 0, 0);
      CountSeries series = InventedSeries.of(new Random(seed), shares, 100);
      alarms +=
          AUTOMATON.bursts(series).stream()
                  .anyMatch(b -> StretchTest.pValue(series, b.first(), b.last()) <= 0.05)
              ? 1
              : 0;
    }
    assertThat(alarms).isLessThanOrEqualTo(10);
  }

  @Test
  void bursts_acrossDaysWithoutData_areNotBrokenByThem() {
    CountSeries series =
        CountSeries.of(
            new long[] {0, 1, 0, 9, 0, 8, 0, 1, 0, 1, 0, 0},
            new long[] {20, 20, 20, 20, 0, 20, 20, 20, 20, 20, 20, 20});

    assertThat(AUTOMATON.bursts(series).get(0))
        .matches(burst -> burst.first() == 3 && burst.last() == 5 && burst.level() == 1);
  }

  @Test
  void bursts_ofNothing_areNone() {
    assertThat(AUTOMATON.bursts(CountSeries.of(new long[5], new long[] {9, 9, 9, 9, 9}))).isEmpty();
    assertThat(AUTOMATON.bursts(CountSeries.of(new long[0], new long[0]))).isEmpty();
    assertThat(AUTOMATON.bursts(CountSeries.of(new long[] {9, 9}, new long[] {9, 9}))).isEmpty();
  }

  @Test
  void automaton_outOfRange_isRefused() {
    assertThatThrownBy(() -> new BurstAutomaton(1, 1, 3))
        .hasMessage("scaling must be more than 1, found 1.0");
    assertThatThrownBy(() -> new BurstAutomaton(2, -1, 3))
        .hasMessage("gamma must be at least 0, found -1.0");
    assertThatThrownBy(() -> new BurstAutomaton(2, 1, 0))
        .hasMessage("maxLevel must be at least 1, found 0");
    assertThatThrownBy(() -> CountSeries.of(new long[] {3}, new long[] {2}))
        .hasMessage("mentioning must lie in [0, total], found 3 of 2.0");
  }

  private static int level(List<Burst> bursts, int period) {
    return bursts.stream()
        .filter(burst -> burst.first() <= period && period <= burst.last())
        .mapToInt(Burst::level)
        .max()
        .orElse(0);
  }

  private static CountSeries series(List<double[]> rows) {
    return CountSeries.of(
        rows.stream().mapToLong(row -> (long) row[2]).toArray(),
        rows.stream().mapToLong(row -> (long) row[3]).toArray());
  }
}
