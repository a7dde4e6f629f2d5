package org.newstide.core.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DriftScoreTest {

  @Test
  void of_worseMonth_isInStandardDeviations() {
    double[] learntFrom = {-7.1, -7.3, -7.2, -7.15};

    assertThat(DriftScore.of(learntFrom, -7.6)).isCloseTo(4.320714226672646, within(1e-9));
    assertThat(DriftScore.of(learntFrom, -7.1875)).isCloseTo(0, within(1e-9));
  }

  @Test
  void of_tooFewMonthsOrNoSpread_isUnknown() {
    assertThat(DriftScore.of(new double[] {-7, -8}, -7)).isNaN();
    assertThat(DriftScore.of(new double[] {-7, -7, -7}, -9)).isNaN();
  }
}
