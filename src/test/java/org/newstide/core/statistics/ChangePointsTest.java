package org.newstide.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.newstide.core.statistics.ChangePoints.Change;

class ChangePointsTest {

  private static final ChangePoints CHANGES = new ChangePoints(0.05, 3);

  @Test
  void cuts_areThoseOfTheBestOfAllSegmentations() {
    Map<Double, List<double[]>> cases =
        ReferenceTable.rows("segments.csv").stream()
            .collect(Collectors.groupingBy(row -> row[0], TreeMap::new, Collectors.toList()));
    cases.forEach(
        (number, rows) -> {
          CountSeries series =
              CountSeries.of(
                  rows.stream().mapToLong(row -> (long) row[4]).toArray(),
                  rows.stream().mapToLong(row -> (long) row[5]).toArray());
          int[] cuts =
              ChangePoints.cuts(
                  new SegmentCost(series), rows.size(), rows.get(0)[2], (int) rows.get(0)[1]);
          int[] expected =
              IntStream.range(0, rows.size()).filter(t -> rows.get(t)[6] == 1).toArray();
          assertThat(Arrays.copyOfRange(cuts, 1, cuts.length - 1))
              .as("case %s", number)
              .isEqualTo(expected);
        });
  }

  @Test
  void cuts_ofAnySeries_areThoseFoundWithoutForgetting() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      int n = 20 + random.nextInt(40);
      int shortest = 1 + random.nextInt(4);
      double[] shares = InventedSeries.shares(n, 0.1, n / 3, n / 2, 0.2);
      SegmentCost cost = new SegmentCost(InventedSeries.of(random, shares, 60));
      double penalty = random.nextDouble() * 12;

      int[] cuts = ChangePoints.cuts(cost, n, penalty, shortest);

      assertThat(cost(cost, cuts, penalty))
          .as("seed %s", seed)
          .isCloseTo(leastCost(cost, n, penalty, shortest), within(1e-9));
    }
  }

  @Test
  void changes_ofAPlantedShift_areFoundAndTheIntervalHoldsThePlace() {
    int found = 0;
    int held = 0;
    for (long seed = 0; seed < 200; seed++) {
      double[] shares = InventedSeries.shares(120, 0.03, 70, 120, 0.05);
      CountSeries series = InventedSeries.of(new Random(seed), shares, 200);
      List<Change> changes = CHANGES.changes(series);
      if (changes.size() == 1 && changes.get(0).pValue() < 0.01) {
        found++;
        held += changes.get(0).earliest() <= 70 && 70 <= changes.get(0).latest() ? 1 : 0;
      }
    }
    assertThat(found).isGreaterThanOrEqualTo(180);
    assertThat((double) held / found).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void changes_ofSteadyNews_areRare() {
    int independent = 0;
    int scattered = 0;
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      double[] steady = InventedSeries.shares(90, 0.03, 0, 0, 0);
      independent += CHANGES.changes(InventedSeries.of(random, steady, 200)).isEmpty() ? 0 : 1;
      double[] swinging = new double[90];
      Arrays.setAll(swinging, i -> InventedSeries.beta(random, 0.03, 0.01));
      scattered += CHANGES.changes(InventedSeries.of(random, swinging, 200)).isEmpty() ? 0 : 1;
    }
    assertThat(independent).isLessThanOrEqualTo(10);
    assertThat(scattered).isLessThanOrEqualTo(16);
  }

  @Test
  void changes_ofDaysWithoutData_areNotFalls() {
    long[] counts = new long[40];
    long[] totals = new long[40];
    for (int i = 0; i < 40; i++) {
      boolean silent = i >= 15 && i < 25;
      counts[i] = silent ? 0 : 5 + i % 3;
      totals[i] = silent ? 0 : 100;
    }
    assertThat(CHANGES.changes(CountSeries.of(counts, totals))).isEmpty();
  }

  private static double cost(SegmentCost cost, int[] cuts, double penalty) {
    double sum = -penalty;
    for (int i = 1; i < cuts.length; i++) {
      sum += cost.of(cuts[i - 1], cuts[i]) + penalty;
    }
    return sum;
  }

  private static double leastCost(SegmentCost cost, int n, double penalty, int shortest) {
    double[] best = new double[n + 1];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    best[0] = -penalty;
    for (int to = shortest; to <= n; to++) {
      for (int from = 0; from + shortest <= to; from++) {
        best[to] = Math.min(best[to], best[from] + cost.of(from, to) + penalty);
      }
    }
    return best[n];
  }
}
