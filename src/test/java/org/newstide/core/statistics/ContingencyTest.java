package org.newstide.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ContingencyTest {

  @Test
  void measures_meetTheNumbersComputedElsewhere() {
    List<double[]> rows = ReferenceTable.rows("association.csv");
    assertThat(rows).hasSizeGreaterThan(10);
    for (double[] row : rows) {
      Contingency table =
          new Contingency((long) row[0], (long) row[1], (long) row[2], (long) row[3]);
      assertThat(table.expected()).as("%s", table).isCloseTo(row[4], close(row[4]));
      assertThat(table.logLikelihoodRatio()).as("%s", table).isCloseTo(row[5], close(row[5]));
      assertThat(table.pmi()).as("%s", table).isCloseTo(row[6], close(row[6]));
      assertThat(table.npmi()).as("%s", table).isCloseTo(row[7], close(row[7]));
      assertThat(table.logDice()).as("%s", table).isCloseTo(row[8], close(row[8]));
    }
  }

  @Test
  void strength_meetsTheNumbersComputedElsewhere() {
    List<double[]> rows = ReferenceTable.rows("association-strength.csv");
    assertThat(rows).hasSizeGreaterThan(10);
    for (double[] row : rows) {
      Contingency table =
          new Contingency((long) row[0], (long) row[1], (long) row[2], (long) row[3]);
      LogOddsRatio odds = table.logOddsRatio();
      assertThat(table.dice()).as("%s", table).isCloseTo(row[4], close(row[4]));
      assertThat(table.tScore()).as("%s", table).isCloseTo(row[5], close(row[5]));
      assertThat(odds.value()).as("%s", table).isCloseTo(row[6], close(row[6]));
      assertThat(odds.low()).as("%s", table).isCloseTo(row[7], close(row[7]));
      assertThat(odds.high()).as("%s", table).isCloseTo(row[8], close(row[8]));
      assertThat(table.pValue()).as("%s", table).isCloseTo(row[9], within(1e-9 * row[9]));
    }
  }

  @Test
  void attracted_asManyAsExpected_isFalse() {
    assertThat(new Contingency(10, 100, 100, 1000).attracted()).isFalse();
    assertThat(new Contingency(11, 100, 100, 1000).attracted()).isTrue();
    assertThat(new Contingency(0, 0, 0, 0).attracted()).isFalse();
  }

  @Test
  void logDice_ofFrequentThingsThatAvoidEachOther_isHigh_soAttractedIsAsked() {
    Contingency avoiding = new Contingency(300, 600, 600, 1000);

    assertThat(avoiding.logDice()).isEqualTo(13);
    assertThat(avoiding.attracted()).isFalse();
    assertThat(avoiding.logLikelihoodRatio()).isNegative();
    assertThat(avoiding.npmi()).isNegative();
    assertThat(avoiding.tScore()).isNegative();
    assertThat(avoiding.logOddsRatio().high()).isNegative();
  }

  @Test
  void minus_ofLogOddsRatios_addsTheirVariances() {
    LogOddsRatio change = new LogOddsRatio(3, 0.3).minus(new LogOddsRatio(1, 0.4));

    assertThat(change.value()).isEqualTo(2);
    assertThat(change.standardError()).isCloseTo(0.5, within(1e-15));
  }

  @Test
  void logLikelihoodRatio_ofDunningsExamples_isHis() {
    assertThat(new Contingency(110, 2552, 221, 31777).logLikelihoodRatio())
        .isCloseTo(270.72, within(0.005));
    assertThat(new Contingency(29, 42, 152, 31777).logLikelihoodRatio())
        .isCloseTo(263.90, within(0.005));
  }

  @Test
  void logLikelihoodRatio_belowExpectation_isNegative() {
    assertThat(new Contingency(3, 100, 100, 1000).logLikelihoodRatio()).isNegative();
    assertThat(new Contingency(0, 100, 100, 1000).logLikelihoodRatio()).isNegative();
  }

  @Test
  void measures_neverTogether_areAtTheirLowest() {
    Contingency never = new Contingency(0, 10, 20, 100);

    assertThat(never.pmi()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(never.npmi()).isEqualTo(-1);
    assertThat(never.logDice()).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void measures_oneNeverOccurs_sayNothing() {
    Contingency absent = new Contingency(0, 0, 20, 100);

    assertThat(absent.expected()).isZero();
    assertThat(absent.logLikelihoodRatio()).isZero();
    assertThat(absent.pmi()).isZero();
    assertThat(absent.npmi()).isZero();
    assertThat(absent.dice()).isZero();
    assertThat(absent.tScore()).isZero();
    assertThat(absent.pValue()).isEqualTo(1);
  }

  @Test
  void measures_ofNoUnits_sayNothing() {
    Contingency empty = new Contingency(0, 0, 0, 0);

    assertThat(empty.expected()).isZero();
    assertThat(empty.logLikelihoodRatio()).isZero();
    assertThat(empty.npmi()).isZero();
  }

  @Test
  void measures_everywhere_sayNothing() {
    Contingency everywhere = new Contingency(50, 50, 50, 50);

    assertThat(everywhere.logLikelihoodRatio()).isZero();
    assertThat(everywhere.npmi()).isZero();
    assertThat(everywhere.logDice()).isEqualTo(14);
  }

  @Test
  void contingency_thatNoUnitsCanMake_isRefused() {
    assertThatThrownBy(() -> new Contingency(3, 2, 5, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("observed must be at most each count, found 3, 2, 5");
    assertThatThrownBy(() -> new Contingency(-1, 2, 5, 10))
        .hasMessage("observed must be at least 0, found -1");
    assertThatThrownBy(() -> new Contingency(1, 6, 6, 10))
        .hasMessage(
            "total must be at least the units that contain either, found 10 with 6 + 6 - 1");
  }

  @Test
  void measures_ofAnyTable_keepTheirRanges() {
    long seed = 7;
    Random random = new Random(seed);
    for (int i = 0; i < 50_000; i++) {
      Contingency table = anyTable(random);
      Contingency mirrored =
          new Contingency(table.observed(), table.countB(), table.countA(), table.total());
      double expected = table.expected();
      double evidence = table.logLikelihoodRatio();
      assertThat(evidence).as("seed %s: %s", seed, table).isFinite();
      assertThat(evidence * (table.observed() - expected)).isNotNegative();
      assertThat(evidence).isCloseTo(mirrored.logLikelihoodRatio(), close(evidence));
      assertThat(table.npmi()).as("seed %s: %s", seed, table).isBetween(-1.0, 1.0);
      assertThat(table.logDice()).isLessThanOrEqualTo(14);
    }
  }

  private static Contingency anyTable(Random random) {
    int bound = 1 << (1 + random.nextInt(20));
    long both = random.nextInt(4) == 0 ? 0 : random.nextInt(bound);
    long first = random.nextInt(4) == 0 ? 0 : random.nextInt(bound);
    long second = random.nextInt(4) == 0 ? 0 : random.nextInt(bound);
    long neither = random.nextInt(4) == 0 ? 0 : random.nextInt(bound);
    Contingency without = new Contingency(0, first, second, first + second + neither);
    return without.plus(new Contingency(both, both, both, both));
  }

  private static Offset<Double> close(double value) {
    return within(1e-9 * Math.abs(value) + 1e-11);
  }
}
