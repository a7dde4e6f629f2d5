package org.newstide.core.topics;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The terms of one topic and how many tokens of each belong to it: counts where tokens were
 * assigned, expected counts where they were shared out. Terms without tokens are left out.
 *
 * @param terms indices in the vocabulary, ascending
 * @param weights tokens of each, above 0
 */
public record TopicWeights(int[] terms, double[] weights) implements Serializable {

  public TopicWeights {
    requireNonNull(terms, "terms");
    requireNonNull(weights, "weights");
    if (terms.length != weights.length) {
      throw new IllegalArgumentException(
          "weights must be as many as terms, found " + weights.length + " and " + terms.length);
    }
  }

  /**
   * From a weight for every term of the vocabulary; what is not above {@code least} is left out.
   */
  public static TopicWeights of(double[] dense, double least) {
    int[] terms = IntStream.range(0, dense.length).filter(term -> dense[term] > least).toArray();
    return new TopicWeights(terms, Arrays.stream(terms).mapToDouble(t -> dense[t]).toArray());
  }

  /** Tokens in all. */
  public double total() {
    return Arrays.stream(weights).sum();
  }

  /** Places in {@link #terms} by falling weight, at most {@code most}; ties go to the first. */
  public int[] heaviest(int most) {
    return places(weights, most);
  }

  /** Places of the largest values, at most {@code most}, falling; ties go to the first. */
  static int[] places(double[] values, int most) {
    return IntStream.range(0, values.length)
        .boxed()
        .sorted(Comparator.comparingDouble(place -> -values[place]))
        .limit(most)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The foremost terms themselves. */
  public int[] foremost(int most) {
    return Arrays.stream(heaviest(most)).map(place -> terms[place]).toArray();
  }
}
