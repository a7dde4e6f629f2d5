package org.newstide.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class DistributionsTest {

  @Test
  void chiSquareTail_equalsTheReference() {
    for (double[] row : ReferenceTable.rows("chi-square.csv")) {
      assertThat(Gamma.chiSquareTail(row[0], row[1])).isCloseTo(row[2], withinPercentage(1e-10));
    }
  }

  @Test
  void upperQuantile_equalsTheReference() {
    for (double[] row : ReferenceTable.rows("normal-quantile.csv")) {
      assertThat(Normal.upperQuantile(row[0])).isCloseTo(row[1], within(1e-9));
    }
    assertThatThrownBy(() -> Normal.upperQuantile(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("chance must lie in (0, 1), found 0.0");
  }

  @Test
  void upperTail_ofShuffledDates_equalsTheReference() {
    for (double[] row : ReferenceTable.rows("hypergeometric.csv")) {
      assertThat(StretchTest.upperTail(row[0], row[1], row[2], row[3]))
          .as("%s of %s marked in %s of %s", row[0], row[1], row[2], row[3])
          .isCloseTo(row[4], withinPercentage(1e-7));
    }
  }

  @Test
  void expectation_tails_equalTheReference() {
    for (double[] row : ReferenceTable.rows("beta-binomial.csv")) {
      Expectation expectation = new Expectation(row[2], row[3]);
      assertThat(expectation.atLeast((long) row[0], (long) row[1]))
          .isCloseTo(row[4], withinPercentage(1e-6));
      assertThat(expectation.atMost((long) row[0], (long) row[1]))
          .isCloseTo(row[5], withinPercentage(1e-6));
    }
  }

  @Test
  void quantile_isTheSmallestNumberWithThatChanceBelow() {
    Expectation expectation = new Expectation(0.03, 80);

    long low = expectation.quantile(0.025, 400);
    long high = expectation.quantile(0.975, 400);

    assertThat(expectation.atMost(low, 400)).isGreaterThanOrEqualTo(0.025);
    assertThat(expectation.atMost(low - 1, 400)).isLessThan(0.025);
    assertThat(expectation.atMost(high, 400)).isGreaterThanOrEqualTo(0.975);
    assertThat(expectation.atMost(high - 1, 400)).isLessThan(0.975);
  }

  @Test
  void quantile_ofWhatIsNextToNeverMentioned_isNextToNothing() {
    Expectation expectation = new Expectation(1.3e-5, 1 / 2.6e-5);

    assertThat(expectation.quantile(0.025, 396)).isZero();
    assertThat(expectation.quantile(0.975, 396)).isZero();
    assertThat(expectation.quantile(0.975, 40_000)).isBetween(1L, 20L);
    assertThat(expectation.atMost(20_000, 40_000)).isEqualTo(1);
  }

  /** Five groups compared by Newcombe (1998), table II, method 10. */
  @Test
  void shareDifference_isThatOfTheLiterature() {
    assertInterval(56, 70, 48, 80, 0.0524, 0.3339);
    assertInterval(9, 10, 3, 10, 0.1705, 0.8090);
    assertInterval(6, 7, 2, 7, 0.0582, 0.8062);
    assertInterval(5, 56, 0, 29, -0.0381, 0.1926);
    assertInterval(0, 10, 0, 20, -0.1611, 0.2775);
  }

  /** The example of Benjamini and Hochberg (1995): four of fifteen are kept at 0.05. */
  @Test
  void qValue_ofTheirExample_keepsFour() {
    double[] pValues = {
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
      0.5719, 0.6528, 0.7590, 1.0000
    };
    FalseDiscovery control = FalseDiscovery.of(pValues);

    assertThat(control.tests()).isEqualTo(15);
    assertThat(DoubleStream.of(pValues).filter(p -> control.qValue(p) <= 0.05)).hasSize(4);
    assertThat(control.qValue(0.0095)).isCloseTo(0.0095 * 15 / 4, within(1e-12));
  }

  /**
   * The numbers are scipy.stats.false_discovery_control of SciPy 1.17.1, with two p-values of 1.
   */
  @Test
  void qValue_ofTheSmallestOfMoreTests_isThatAmongAll() {
    FalseDiscovery control = FalseDiscovery.ofSmallest(new double[] {0.01, 0.04, 0.001, 0.03}, 6);

    assertThat(DoubleStream.of(0.01, 0.04, 0.001, 0.03).map(control::qValue).toArray())
        .containsExactly(new double[] {0.03, 0.06, 0.006, 0.06}, within(1e-12));
    assertThatThrownBy(() -> FalseDiscovery.ofSmallest(new double[2], 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("tests must be at least the p-values, found 1 of 2");
  }

  @Test
  void qValue_ofAFurtherFinding_isNeverBelowThatOfTheFirst() {
    FalseDiscovery control = FalseDiscovery.of(new double[] {0.001, 0.5, 0.9});

    assertThat(control.qValue(0.004)).isCloseTo(0.012, within(1e-12));
    assertThat(control.qValue(0.001)).isLessThan(control.qValue(0.004));
    assertThat(control.qValue(1)).isEqualTo(1);
  }

  private static void assertInterval(long a, long n, long b, long m, double low, double high) {
    ShareDifference difference = ShareDifference.of(a, n, b, m, 1);
    assertThat(difference.low()).isCloseTo(low, within(5e-5));
    assertThat(difference.high()).isCloseTo(high, within(5e-5));
  }
}
