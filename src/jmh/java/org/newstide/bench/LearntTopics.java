package org.newstide.bench;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.newstide.core.topics.TopicModel;

/**
 * Topics of any trainer: what the evaluators see.
 *
 * @param probabilities term → topic → p(term | topic)
 * @param alpha prior weight of each topic in a document
 */
record LearntTopics(float[][] probabilities, double[] alpha) {

  static LearntTopics of(TopicModel model) {
    float[][] probabilities = new float[model.terms()][model.topics()];
    for (int topic = 0; topic < model.topics(); topic++) {
      for (float[] row : probabilities) {
        row[topic] = (float) (model.beta() / (model.total(topic) + model.beta() * model.terms()));
      }
    }
    model.forEachCount(
        (term, topic, count) ->
            probabilities[term][topic] +=
                (float) (count / (model.total(topic) + model.beta() * model.terms())));
    double[] alpha = IntStream.range(0, model.topics()).mapToDouble(model::alpha).toArray();
    return new LearntTopics(probabilities, alpha);
  }

  int topics() {
    return alpha.length;
  }

  void copyProbabilities(int term, float[] row) {
    System.arraycopy(probabilities[term], 0, row, 0, row.length);
  }

  /** Topic → its most probable terms, best first. */
  int[][] topTerms(int most) {
    int[][] best = new int[topics()][];
    for (int topic = 0; topic < topics(); topic++) {
      int k = topic;
      long[] ranked =
          IntStream.range(0, probabilities.length)
              .mapToLong(
                  term ->
                      ((long) (Integer.MAX_VALUE - Float.floatToIntBits(probabilities[term][k]))
                              << 32)
                          | term)
              .sorted()
              .limit(most)
              .toArray();
      best[topic] = Arrays.stream(ranked).mapToInt(pair -> (int) pair).toArray();
    }
    return best;
  }
}
