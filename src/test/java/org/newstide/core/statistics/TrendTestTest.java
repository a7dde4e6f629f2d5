package org.newstide.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrendTestTest {

  @Test
  void of_anySeries_equalsTheReference() {
    List<double[]> points = ReferenceTable.rows("trend-series.csv");
    for (double[] row : ReferenceTable.rows("trend.csv")) {
      List<double[]> mine = points.stream().filter(point -> point[0] == row[0]).toList();
      TrendTest test =
          TrendTest.of(
              mine.stream().mapToDouble(point -> point[1]).toArray(),
              mine.stream().mapToDouble(point -> point[2]).toArray());
      double[] found = {
        row[0],
        test.s(),
        test.tau(),
        test.factor(),
        test.z(),
        test.pValue(),
        test.slope(),
        test.low(),
        test.high()
      };
      assertThat(found).containsExactly(row, within(1e-9));
    }
  }

  @Test
  void of_steadySeries_seldomFindsATrend() {
    int independent = 0;
    int correlated = 0;
    for (long seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      double[] times = new double[80];
      double[] values = new double[80];
      double[] slow = new double[80];
      double level = 0;
      for (int t = 0; t < 80; t++) {
        times[t] = t;
        values[t] = random.nextGaussian();
        level = 0.5 * level + random.nextGaussian();
        slow[t] = level;
      }
      independent += TrendTest.of(times, values).pValue() <= 0.05 ? 1 : 0;
      correlated += TrendTest.of(times, slow).pValue() <= 0.05 ? 1 : 0;
    }
    assertThat(independent).isLessThanOrEqualTo(28);
    assertThat(correlated).isLessThanOrEqualTo(52);
  }

  @Test
  void of_constantSeries_hasNoTrend() {
    TrendTest test = TrendTest.of(times(12), new double[12]);

    assertThat(test.pValue()).isEqualTo(1);
    assertThat(List.of(test.tau(), test.slope(), test.low(), test.high())).containsOnly(0.0);
  }

  @Test
  void of_fewPeriods_isRefused() {
    assertThatThrownBy(() -> TrendTest.of(times(9), new double[9]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("values must be one for each time and at least 10, found 9 for 9");
  }

  private static double[] times(int n) {
    double[] times = new double[n];
    for (int i = 0; i < n; i++) {
      times[i] = i;
    }
    return times;
  }
}
