package org.newstide.core.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sampler's distribution on models so small that every assignment can be enumerated. */
class StationaryDistributionTest {

  private static final int TOPICS = 3;
  private static final double[] ALPHA = {0.9, 0.4, 0.2};
  private static final double BETA = 0.3;

  /** Documents of one token, synchronised after each: collapsed Gibbs sampling without delay. */
  @Test
  void documents_of_one_token_have_the_exact_joint_distribution() {
    // Term 0 is frequent enough for a dense row, 1 and 2 are not.
    int[] terms = {0, 0, 0, 1, 1, 2};
    DocumentTermMatrix.Builder rows = DocumentTermMatrix.builder(3);
    for (int document = 0; document < terms.length; document++) {
      rows.add(document, terms[document]);
    }
    DocumentTermMatrix documents = rows.build();
    TopicTermCounts counts = new TopicTermCounts(TOPICS, documents.termFrequencies());
    short[] assignments = new short[terms.length];
    Arrays.fill(assignments, (short) -1);
    int states = (int) Math.pow(TOPICS, terms.length);
    double[] seen = new double[states];
    int sweeps = 60_000;
    for (int sweep = 0; sweep < sweeps; sweep++) {
      for (int document = 0; document < terms.length; document++) {
        SweepKernel kernel = new SweepKernel(new FrozenCounts(counts, ALPHA, BETA), 7);
        SweepDeltas deltas =
            kernel.sweep(documents, document, document + 1, assignments, new Step(sweep, 0, 1));
        for (int group = 0; group < MoveLog.GROUPS; group++) {
          deltas.addLog(counts, group);
        }
        deltas.addTotals(counts);
      }
      seen[state(assignments)] += 1.0 / sweeps;
    }

    double[] exact = new double[states];
    for (int state = 0; state < states; state++) {
      exact[state] = joint(topics(state, terms.length), terms);
    }
    double whole = Arrays.stream(exact).sum();
    double distance = 0;
    for (int state = 0; state < states; state++) {
      distance += Math.abs(seen[state] - exact[state] / whole) / 2;
    }
    // Exact draws of as many states are about 0.04 away.
    assertThat(distance).isLessThan(0.055);
  }

  @Test
  void documents_under_a_frozen_model_have_the_exact_shares() {
    TopicModel model =
        new TopicModel(
            new int[] {0, 3, 4, 4, 5},
            new short[] {0, 1, 2, 1, 2},
            new int[] {9, 2, 1, 4, 6},
            ALPHA,
            BETA);
    int[] terms = {0, 0, 1, 2, 3};
    DocumentTermMatrix documents = DocumentTermMatrix.builder(4).add(11, terms).build();
    double[] exact = new double[TOPICS];
    double whole = 0;
    for (int state = 0; state < Math.pow(TOPICS, terms.length); state++) {
      int[] topics = topics(state, terms.length);
      int[] here = new int[TOPICS];
      double p = 1;
      for (int i = 0; i < terms.length; i++) {
        p *= (ALPHA[topics[i]] + here[topics[i]]++) * model.probability(topics[i], terms[i]);
      }
      whole += p;
      for (int topic = 0; topic < TOPICS; topic++) {
        exact[topic] += p * (here[topic] + ALPHA[topic]) / (terms.length + 1.5);
      }
    }

    float[] shares = new SweepKernel(FrozenCounts.of(model), 3).infer(documents, 0, 100, 200_000);

    for (int topic = 0; topic < TOPICS; topic++) {
      assertThat((double) shares[topic]).isCloseTo(exact[topic] / whole, within(0.005));
    }
  }

  @Test
  void a_token_alone_in_its_topic_leaves_as_if_it_had_never_been_there() {
    // One token, one document: whatever its topic is, the next one follows the prior.
    DocumentTermMatrix documents = DocumentTermMatrix.builder(2).add(1, 0).build();
    TopicTermCounts counts = new TopicTermCounts(TOPICS, documents.termFrequencies());
    counts.addWithTotal(0, 1, 1);
    double[] seen = new double[TOPICS];
    int draws = 20_000;
    for (int sweep = 0; sweep < draws; sweep++) {
      short[] assignments = {1};
      new SweepKernel(new FrozenCounts(counts, ALPHA, BETA), 5)
          .sweep(documents, assignments, new Step(sweep, 0, 1));
      seen[assignments[0]] += 1.0 / draws;
    }
    for (int topic : List.of(0, 1, 2)) {
      assertThat(seen[topic]).isCloseTo(ALPHA[topic] / 1.5, within(0.015));
    }
  }

  private static double joint(int[] topics, int[] terms) {
    int[] totals = new int[TOPICS];
    int[][] counts = new int[TOPICS][3];
    double p = 1;
    for (int i = 0; i < topics.length; i++) {
      int k = topics[i];
      p *= ALPHA[k] * (counts[k][terms[i]]++ + BETA) / (totals[k]++ + 3 * BETA);
    }
    return p;
  }

  private static int state(short[] assignments) {
    int state = 0;
    for (short topic : assignments) {
      state = state * TOPICS + topic;
    }
    return state;
  }

  private static int[] topics(int state, int length) {
    int[] topics = new int[length];
    int left = state;
    for (int i = length - 1; i >= 0; i--) {
      topics[i] = left % TOPICS;
      left /= TOPICS;
    }
    return topics;
  }
}
