package org.newstide.pipeline.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PairAssociationTest {

  /** Dunning (1993), table 5, first row: "the swiss", 110 of 2442, 111, in 31777; G² 270.72. */
  @Test
  void logLikelihoodRatio_publishedTable() {
    PairAssociation swiss = new PairAssociation(110, 2442 + 110, 111 + 110, 31777);
    assertThat(swiss.logLikelihoodRatio()).isCloseTo(270.72, within(0.01));
  }

  @Test
  void independentPair_isNeutral() {
    PairAssociation pair = new PairAssociation(10, 100, 100, 1000);
    assertThat(pair.expected()).isEqualTo(10);
    assertThat(pair.logLikelihoodRatio()).isCloseTo(0, within(1e-9));
    assertThat(pair.npmi()).isCloseTo(0, within(1e-12));
  }

  @Test
  void partsThatStandOnlyTogether_haveNpmiOne() {
    assertThat(new PairAssociation(7, 7, 7, 1000).npmi()).isCloseTo(1, within(1e-12));
    assertThat(new PairAssociation(5, 5, 5, 5).npmi()).isEqualTo(1);
  }
}
