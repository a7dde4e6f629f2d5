package org.newstide.core.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ClusterAgreementTest {

  @Test
  void agreement_exampleOfManningRaghavanSchuetze_isTheirs() {
    ClusterAgreement agreement =
        new ClusterAgreement(new long[][] {{5, 1, 0}, {1, 4, 1}, {2, 0, 3}});

    assertThat(agreement.purity()).isCloseTo(12 / 17.0, within(1e-12));
    assertThat(agreement.normalizedMutualInformation()).isCloseTo(0.36, within(0.005));
  }

  @Test
  void agreement_anotherTable_isThatOfTheDefinition() {
    ClusterAgreement agreement =
        new ClusterAgreement(new long[][] {{5, 1, 0}, {2, 7, 3}, {0, 1, 6}});

    assertThat(agreement.normalizedMutualInformation())
        .isCloseTo(0.38113564605083966, within(1e-12));
  }

  @Test
  void agreement_extremes_areZeroAndOne() {
    assertThat(new ClusterAgreement(new long[][] {{3, 0}, {0, 4}}).normalizedMutualInformation())
        .isCloseTo(1, within(1e-12));
    assertThat(new ClusterAgreement(new long[][] {{2, 2}, {2, 2}}).normalizedMutualInformation())
        .isCloseTo(0, within(1e-12));
    assertThat(new ClusterAgreement(new long[][] {{7}}).normalizedMutualInformation()).isEqualTo(1);
    assertThat(new ClusterAgreement(new long[0][0]).purity()).isZero();
  }
}
