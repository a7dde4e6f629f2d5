package org.newstide.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ChiSquareTailTest {

  @Test
  void ofOneDegree_meetsTheNumbersComputedElsewhere() {
    for (double[] row : ReferenceTable.rows("chi-square-tail.csv")) {
      assertThat(ChiSquareTail.ofOneDegree(row[0]))
          .as("%s", row[0])
          .isCloseTo(row[1], within(2e-12 * row[1]));
    }
  }

  @Test
  void ofOneDegree_farOut_isZero() {
    assertThat(ChiSquareTail.ofOneDegree(1e6)).isZero();
  }
}
