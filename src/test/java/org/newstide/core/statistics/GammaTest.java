package org.newstide.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GammaTest {

  @Test
  void chiSquareTail_ofOneDegree_meetsTheNumbersComputedElsewhere() {
    for (double[] row : ReferenceTable.rows("chi-square-tail.csv")) {
      assertThat(Gamma.chiSquareTail(row[0], 1))
          .as("%s", row[0])
          .isCloseTo(row[1], within(2e-12 * row[1]));
    }
  }

  @Test
  void chiSquareTail_farOut_isZero() {
    assertThat(Gamma.chiSquareTail(1e6, 1)).isZero();
  }
}
