package org.newstide.pipeline.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.newstide.core.topics.TopicModel;
import org.newstide.core.topics.TopicWeights;

/** Topic models as weights and back. */
final class TopicModels {

  private TopicModels() {}

  /** The terms of each topic with their tokens, {@code scale} tokens for each count. */
  static List<TopicWeights> weights(TopicModel model, double scale) {
    int[] sizes = new int[model.topics()];
    model.forEachCount((term, topic, count) -> sizes[topic]++);
    int[][] terms = new int[sizes.length][];
    double[][] weights = new double[sizes.length][];
    Arrays.setAll(terms, topic -> new int[sizes[topic]]);
    Arrays.setAll(weights, topic -> new double[sizes[topic]]);
    Arrays.fill(sizes, 0);
    model.forEachCount(
        (term, topic, count) -> {
          terms[topic][sizes[topic]] = term;
          weights[topic][sizes[topic]++] = count * scale;
        });
    List<TopicWeights> all = new ArrayList<>();
    for (int topic = 0; topic < sizes.length; topic++) {
      all.add(new TopicWeights(terms[topic], weights[topic]));
    }
    return all;
  }

  /** All counts of a model. */
  static long total(TopicModel model) {
    long total = 0;
    for (int topic = 0; topic < model.topics(); topic++) {
      total += model.total(topic);
    }
    return total;
  }

  static double priorSum(TopicModel model) {
    double sum = 0;
    for (int topic = 0; topic < model.topics(); topic++) {
      sum += model.alpha(topic);
    }
    return sum;
  }
}
