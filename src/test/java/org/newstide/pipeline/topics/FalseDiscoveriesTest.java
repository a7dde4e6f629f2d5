package org.newstide.pipeline.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The numbers are scipy.stats.chi2.sf and scipy.stats.false_discovery_control of SciPy 1.17.1. */
class FalseDiscoveriesTest {

  @Test
  void chance_ofG2_isTheTailOfChiSquared() {
    assertThat(FalseDiscoveries.chance(0.0)).isCloseTo(1.0, within(3.00e-07));
    assertThat(FalseDiscoveries.chance(0.1)).isCloseTo(0.7518296340458492, within(2.26e-07));
    assertThat(FalseDiscoveries.chance(1)).isCloseTo(0.31731050786291115, within(9.52e-08));
    assertThat(FalseDiscoveries.chance(3.841458820694124))
        .isCloseTo(0.04999999999999989, within(1.50e-08));
    assertThat(FalseDiscoveries.chance(10.83)).isCloseTo(0.0009986863791802592, within(3.00e-10));
    assertThat(FalseDiscoveries.chance(30)).isCloseTo(4.3204630578274955e-08, within(1.30e-14));
    assertThat(FalseDiscoveries.chance(100)).isCloseTo(1.5239706048320995e-23, within(4.57e-30));
  }

  @Test
  void qValues_ofSomeChances_areThoseOfBenjaminiAndHochberg() {
    double[] q = FalseDiscoveries.qValues(new double[] {0.01, 0.04, 0.001, 0.03}, 6);

    assertThat(q).containsExactly(new double[] {0.03, 0.06, 0.006, 0.06}, within(1e-12));
  }
}
