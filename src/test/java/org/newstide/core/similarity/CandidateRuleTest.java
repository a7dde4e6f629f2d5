package org.newstide.core.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CandidateRuleTest {

  private static final CandidateRule RULE = new CandidateRule(2, 0.1);

  @Test
  void asked_isOfTheSmallerSketchAtTheCoarserLevel() {
    assertThat(RULE.asked(64, 0, 64, 0)).isEqualTo(7);
    assertThat(RULE.asked(64, 0, 40, 2)).isEqualTo(2);
    assertThat(RULE.asked(1, 0, 40, 0)).isEqualTo(1);
    assertThat(RULE.asked(3, 0, 60, 4)).isEqualTo(1);
  }

  /** The curve that is worked out beside the settings. */
  @Test
  void probability_isThatOfTheTable() {
    int[] sampled = {8, 16, 32, 64};
    double[][] table = {
      {0.1, 0.990, 1.000, 1.000, 1.000},
      {0.2, 0.795, 0.985, 0.998, 1.000},
      {0.3, 0.400, 0.777, 0.810, 0.930},
      {0.4, 0.124, 0.357, 0.235, 0.228},
      {0.5, 0.024, 0.088, 0.017, 0.004},
    };
    for (double[] row : table) {
      for (int i = 0; i < sampled.length; i++) {
        assertThat(RULE.probability(sampled[i], Math.pow(1 - row[0], 5)))
            .as("edited %s, sketch of %d", row[0], sampled[i])
            .isCloseTo(row[i + 1], within(0.0006));
      }
    }
  }

  /**
   * Neighbouring shingles are lost together, so the share that is left scatters more than a
   * binomial does: hardly so where reprints are found, and where they are given up a little more of
   * them are compared than the curve says.
   */
  @Test
  void probability_isThatOfEditedTexts() {
    Random random = new Random(17);
    for (double edited : new double[] {0.1, 0.2, 0.3, 0.4}) {
      int texts = 2000;
      double expected = 0;
      int compared = 0;
      for (int i = 0; i < texts; i++) {
        long[] words = random.longs(700).toArray();
        long[] other = words.clone();
        for (int w = 0; w < other.length; w++) {
          other[w] = random.nextDouble() < edited ? random.nextLong() : other[w];
        }
        Sketch a = Sketch.of(words);
        Sketch b = Sketch.of(other);
        int asked = RULE.asked(a.shingles().length, a.level(), b.shingles().length, b.level());
        compared += common(a.shingles(), b.shingles()) >= asked ? 1 : 0;
        int fewer = Math.min(atLevel(a, b.level()), atLevel(b, a.level()));
        expected += RULE.probability(fewer, Math.pow(1 - edited, 5));
      }
      double most = edited < 0.4 ? 0.05 : 0.1;
      assertThat((double) compared / texts)
          .as("edited %s", edited)
          .isBetween(expected / texts - 0.05, expected / texts + most);
    }
  }

  private static int atLevel(Sketch sketch, int level) {
    return (int)
        Arrays.stream(sketch.shingles())
            .filter(shingle -> Long.numberOfTrailingZeros(shingle) >= level)
            .count();
  }

  private static int common(long[] a, long[] b) {
    int common = 0;
    for (long one : a) {
      for (long other : b) {
        common += one == other ? 1 : 0;
      }
    }
    return common;
  }

  @Test
  void impossibleRules_areRefused() {
    assertThatThrownBy(() -> new CandidateRule(0, 0.1))
        .hasMessage("minShared must be at least 1, found 0");
    assertThatThrownBy(() -> new CandidateRule(1, 0))
        .hasMessage("minShare must be in (0, 1], found 0.0");
  }
}
