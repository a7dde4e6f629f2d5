package org.newstide.pipeline.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Against quantiles of the means of 200,000 bootstrap samples, drawn with NumPy 2.4.6. */
class MeanIntervalTest {

  @Test
  void of_evenValues_isTheBootstrapsInterval() {
    double[] values = {
      0.0, 0.025, 0.05, 0.075, 0.1, 0.125, 0.15, 0.175, 0.2, 0.225, 0.25, 0.275, 0.3, 0.325, 0.35,
      0.375, 0.4, 0.425, 0.45, 0.475, 0.5, 0.525, 0.55, 0.575, 0.6, 0.625, 0.65, 0.675, 0.7, 0.725,
      0.75, 0.775, 0.8, 0.825, 0.85, 0.875, 0.9, 0.925, 0.95, 0.975
    };

    assertInterval(values, 0.39813, 0.57688, 0.00447);
  }

  @Test
  void of_mostlyZeros_isTheBootstrapsInterval() {
    double[] values = {
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.05, 0.1, 0.2, 0.4, 0.3, 0.15, 0.02, 0.6, 0.8,
      0.25, 0.07, 0.03, 0.45, 0.9, 0.12
    };

    assertInterval(values, 0.03150, 0.12533, 0.00235);
  }

  private static void assertInterval(double[] values, double low, double high, double tolerance) {
    double sum = 0;
    double squares = 0;
    double cubes = 0;
    for (double value : values) {
      sum += value;
      squares += value * value;
      cubes += value * value * value;
    }
    MeanInterval found = MeanInterval.of(values.length, sum, squares, cubes);

    assertThat(found.low()).isCloseTo(low, within(tolerance));
    assertThat(found.high()).isCloseTo(high, within(tolerance));
  }
}
