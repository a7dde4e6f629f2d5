package org.newstide.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class WilsonIntervalTest {

  @Test
  void of_meetsTheNumbersComputedElsewhere() {
    List<double[]> rows = ReferenceTable.rows("wilson.csv");
    assertThat(rows).hasSizeGreaterThan(10);
    for (double[] row : rows) {
      WilsonInterval interval = WilsonInterval.of((long) row[0], (long) row[1]);
      assertThat(interval.low()).as("%s of %s", row[0], row[1]).isCloseTo(row[2], within(1e-14));
      assertThat(interval.high()).as("%s of %s", row[0], row[1]).isCloseTo(row[3], within(1e-14));
    }
  }

  @Test
  void of_anyCount_holdsTheShareAndStaysInRange() {
    for (long total = 1; total <= 200; total++) {
      for (long mentioning = 0; mentioning <= total; mentioning++) {
        WilsonInterval interval = WilsonInterval.of(mentioning, total);
        double share = (double) mentioning / total;
        assertThat(share).isBetween(interval.low(), interval.high());
        assertThat(interval.low()).isBetween(0.0, 1.0);
        assertThat(interval.high()).isBetween(0.0, 1.0);
        assertThat(interval.low()).isLessThan(interval.high());
      }
    }
  }

  @Test
  void of_lessConfidence_isNarrower() {
    WilsonInterval wide = WilsonInterval.of(5, 50);
    WilsonInterval narrow = WilsonInterval.of(5, 50, 1.2815515655446004);

    assertThat(narrow.low()).isGreaterThan(wide.low());
    assertThat(narrow.high()).isLessThan(wide.high());
  }

  @Test
  void of_nothing_isRefused() {
    assertThatThrownBy(() -> WilsonInterval.of(0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("total must be at least 1, found 0");
    assertThatThrownBy(() -> WilsonInterval.of(3, 2))
        .hasMessage("mentioning must lie in [0, 2], found 3");
    assertThatThrownBy(() -> WilsonInterval.of(1, 2, 0))
        .hasMessage("z must be positive and finite, found 0.0");
  }
}
