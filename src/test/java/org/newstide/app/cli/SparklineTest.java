package org.newstide.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SparklineTest {

  @Test
  void the_largest_value_is_highest_and_a_gap_stays_a_gap() {
    assertThat(Sparkline.of(new double[] {0, 0.5, 1, Double.NaN, 0.25})).isEqualTo("▁▅█ ▃");
  }

  @Test
  void nothing_but_zeros_is_a_flat_line() {
    assertThat(Sparkline.of(new double[] {0, 0})).isEqualTo("▁▁");
    assertThat(Sparkline.of(new double[0])).isEmpty();
  }

  @Test
  void a_bar_is_exact_to_an_eighth() {
    assertThat(Sparkline.bar(0.5, 4)).isEqualTo("██");
    assertThat(Sparkline.bar(0.5625, 2)).isEqualTo("█▏");
    assertThat(Sparkline.bar(0, 4)).isEmpty();
  }
}
