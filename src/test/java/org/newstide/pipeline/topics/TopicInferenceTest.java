package org.newstide.pipeline.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class TopicInferenceTest {

  private static final double[][] WEIGHTS = {{1000, 1000, 1, 1}, {1, 1, 1000, 1000}};

  @Test
  void digamma_knownPoints_areMet() {
    assertThat(TopicInference.digamma(1)).isCloseTo(-0.5772156649015329, within(1e-11));
    assertThat(TopicInference.digamma(0.5)).isCloseTo(-1.9635100260214235, within(1e-11));
    assertThat(TopicInference.digamma(10)).isCloseTo(2.2517525890667211, within(1e-11));
    assertThat(TopicInference.digamma(1e6)).isCloseTo(13.815510057964191, within(1e-11));
  }

  @Test
  void proportions_articleOfOneTopic_areNearlyAllOfIt() {
    TopicInference inference = new TopicInference(WEIGHTS, new double[] {0.1, 0.1});

    assertThat(inference.proportions(new int[] {0, 1}, new double[] {20, 20})[0])
        .isBetween(0.99, 1.0);
    assertThat(inference.proportions(new int[] {2, 3}, new double[] {20, 20})[1])
        .isBetween(0.99, 1.0);
  }

  @Test
  void proportions_mixedArticle_followItsWords() {
    TopicInference inference = new TopicInference(WEIGHTS, new double[] {0.1, 0.1});
    double[] parts = inference.proportions(new int[] {0, 2}, new double[] {30, 10});

    assertThat(parts[0]).isCloseTo(0.75, within(0.01));
    assertThat(DoubleStream.of(parts).sum()).isCloseTo(1, within(1e-12));
  }

  @Test
  void proportions_noWords_areThePrior() {
    TopicInference inference = new TopicInference(WEIGHTS, new double[] {0.3, 0.1});

    assertThat(inference.proportions(new int[0], new double[0])[0]).isCloseTo(0.75, within(1e-12));
  }
}
