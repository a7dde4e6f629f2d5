package org.newstide.core.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The numbers were computed with numpy from the definitions. */
class TermScoresTest {

  private static final List<TopicWeights> TOPICS =
      List.of(
          TopicWeights.of(new double[] {10, 5, 3, 1, 0}, 0),
          TopicWeights.of(new double[] {0, 5, 1, 8, 2}, 0),
          TopicWeights.of(new double[] {4, 4, 4, 4, 4}, 0));

  private final TermScores scores = new TermScores(TOPICS, 0.1, 5);

  @Test
  void probability_isSmoothed() {
    assertClose(
        scores.probability(0),
        0.5179487179487179,
        0.2615384615384615,
        0.158974358974359,
        0.05641025641025642);
    assertClose(scores.probability(2), 0.2, 0.2, 0.2, 0.2, 0.2);
  }

  @Test
  void frex_weighsCommonAndExclusiveAlike() {
    assertClose(scores.frex(0), 1, 0.6, 0.6, 0.25);
    assertClose(scores.frex(1), 0.75, 0.25, 1, 0.5);
    assertClose(scores.frex(2), 0.75, 1 / 3.0, 8 / 9.0, 4 / 7.0, 1);
  }

  @Test
  void lift_isAgainstTheShareOfAllTokens() {
    assertClose(
        scores.lift(1),
        5 / 16.0 / (14 / 55.0),
        1 / 16.0 / (8 / 55.0),
        8 / 16.0 / (13 / 55.0),
        2 / 16.0 / (6 / 55.0));
  }

  @Test
  void exclusivity_isTheMeanOfTheForemostTerms() {
    assertThat(scores.exclusivity(0, 2)).isCloseTo(0.5273862543429204, within(1e-12));
    assertThat(scores.exclusivity(1, 2)).isCloseTo(0.5289911271175983, within(1e-12));
  }

  @Test
  void scores_topicWithoutTokens_areNone() {
    TermScores one =
        new TermScores(List.of(TOPICS.get(0), TopicWeights.of(new double[5], 0)), 0.1, 5);

    assertThat(one.frex(1)).isEmpty();
    assertThat(one.exclusivity(1, 10)).isZero();
  }

  private static void assertClose(double[] found, double... wanted) {
    assertThat(found).hasSize(wanted.length);
    for (int i = 0; i < wanted.length; i++) {
      assertThat(found[i]).isCloseTo(wanted[i], within(1e-12));
    }
  }
}
