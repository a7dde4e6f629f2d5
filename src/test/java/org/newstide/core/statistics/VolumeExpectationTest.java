package org.newstide.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class VolumeExpectationTest {

  @Test
  void chances_are_those_of_the_negative_binomial() {
    for (double[] row : ReferenceTable.rows("negative-binomial.csv")) {
      double chance = new VolumeExpectation(row[0], row[1]).atMost((long) row[2]);

      assertThat(chance).isCloseTo(row[3], within(1e-9));
    }
  }

  @Test
  void mean_and_variance_come_from_the_past() {
    VolumeExpectation expected = VolumeExpectation.after(new long[] {120, 131, 98, 110, 125, 119});

    assertThat(expected.mean()).isCloseTo(117.16666666666667, within(1e-12));
    assertThat(expected.variance()).isCloseTo(159.32777777777778, within(1e-9));
    assertThat(expected.quantile(0.025)).isEqualTo(93);
    assertThat(expected.quantile(0.975)).isEqualTo(143);
  }

  @Test
  void a_past_steadier_than_chance_is_taken_for_chance() {
    VolumeExpectation expected = VolumeExpectation.after(new long[] {50, 50, 50, 50});

    assertThat(expected.variance()).isEqualTo(50 * 1.25);
  }

  @Test
  void where_there_was_nothing_nothing_is_no_surprise() {
    assertThat(VolumeExpectation.after(new long[] {0, 0, 0}).atMost(0)).isEqualTo(1);
    assertThat(VolumeExpectation.after(new long[] {0, 0, 0}).quantile(0.975)).isZero();
  }

  @Test
  void the_interval_of_a_large_steady_archive_is_narrow() {
    VolumeExpectation expected =
        VolumeExpectation.after(new long[] {1_000_000, 1_000_500, 999_500, 1_000_000});

    assertThat(expected.quantile(0.025)).isBetween(997_500L, 998_000L);
    assertThat(expected.quantile(0.975)).isBetween(1_002_000L, 1_002_500L);
    assertThat(expected.atMost(2_000_000)).isEqualTo(1);
  }

  @Test
  void one_period_is_no_past() {
    assertThatThrownBy(() -> VolumeExpectation.after(new long[] {3}))
        .hasMessageContaining("at least two periods");
  }
}
