package org.newstide.core.topics;

import java.util.Arrays;
import java.util.List;

/**
 * How much each term says of a topic: probability, FREX, lift, exclusivity.
 *
 * <p>φₖᵥ = (nₖᵥ + β) / (nₖ + β·V) is the smoothed probability of term v in topic k, of V terms.
 * Then
 *
 * <ul>
 *   <li>exclusivity = φₖᵥ / Σⱼ φⱼᵥ, in (0, 1]: which part of the term is the topic's, were all
 *       topics of one size;
 *   <li>FREX = 1 / (ω / E + (1 − ω) / F) with ω = ½, in (0, 1], where E and F say of which share of
 *       the topic's terms the exclusivity and the probability are at least as large: high for terms
 *       that are both common in the topic and its own;
 *   <li>lift = (nₖᵥ / nₖ) / (nᵥ / n), the term's share of the topic's tokens over its share of all;
 *       above 1 where the topic uses it more than the archive does, n / nₖ where it is the topic's
 *       alone.
 * </ul>
 *
 * <p>Arrays run along {@link TopicWeights#terms}. O(weights · log weights) for all.
 *
 * <p>Source: Jonathan Bischof and Edoardo Airoldi, Summarizing Topical Content with Word Frequency
 * and Exclusivity, 2012; Matthew Taddy, On Estimation and Selection for Topic Models, 2012, for
 * lift. Departure: E and F are taken over the terms that the topic has tokens of, not over the
 * vocabulary, most of which is the same near-zero in every topic.
 */
public final class TermScores {

  private static final double FREX_WEIGHT = 0.5;

  private final List<TopicWeights> topics;
  private final double[][] probability;
  private final double[][] exclusivity;
  private final double[][] lift;

  /**
   * Scores of a model.
   *
   * @param smoothing β, above 0
   * @param vocabulary V, above every term
   */
  public TermScores(List<TopicWeights> topics, double smoothing, int vocabulary) {
    this.topics = List.copyOf(topics);
    double[] totals = topics.stream().mapToDouble(TopicWeights::total).toArray();
    double[] scale = Arrays.stream(totals).map(n -> 1 / (n + smoothing * vocabulary)).toArray();
    double floor = Arrays.stream(scale).sum() * smoothing;
    double tokens = Arrays.stream(totals).sum();
    double[] overTopics = new double[vocabulary];
    double[] ofArchive = new double[vocabulary];
    Arrays.fill(overTopics, floor);
    for (int topic = 0; topic < topics.size(); topic++) {
      TopicWeights weights = topics.get(topic);
      for (int i = 0; i < weights.terms().length; i++) {
        overTopics[weights.terms()[i]] += weights.weights()[i] * scale[topic];
        ofArchive[weights.terms()[i]] += weights.weights()[i] / tokens;
      }
    }
    this.probability = new double[topics.size()][];
    this.exclusivity = new double[topics.size()][];
    this.lift = new double[topics.size()][];
    for (int topic = 0; topic < topics.size(); topic++) {
      TopicWeights weights = topics.get(topic);
      double unit = scale[topic];
      double[] phi =
          Arrays.stream(weights.weights()).map(n -> Math.min(1, (n + smoothing) * unit)).toArray();
      probability[topic] = phi;
      exclusivity[topic] = ratios(phi, weights.terms(), overTopics);
      double total = totals[topic];
      double[] shares = Arrays.stream(weights.weights()).map(n -> n / total).toArray();
      lift[topic] = ratios(shares, weights.terms(), ofArchive);
    }
  }

  /** φ of each term of a topic, in (0, 1]. */
  public double[] probability(int topic) {
    return probability[topic].clone();
  }

  /** The lift of each term of a topic, above 0. */
  public double[] lift(int topic) {
    return lift[topic].clone();
  }

  /** The FREX of each term of a topic, in (0, 1]. */
  public double[] frex(int topic) {
    double[] exclusive = distribution(exclusivity[topic]);
    double[] frequent = distribution(probability[topic]);
    double[] frex = new double[exclusive.length];
    for (int i = 0; i < frex.length; i++) {
      frex[i] = 1 / (FREX_WEIGHT / exclusive[i] + (1 - FREX_WEIGHT) / frequent[i]);
    }
    return frex;
  }

  /**
   * The mean exclusivity of a topic's most probable terms, in (0, 1]; 0 for a topic without terms.
   *
   * @param terms how many
   */
  public double exclusivity(int topic, int terms) {
    int[] heaviest = topics.get(topic).heaviest(terms);
    return Arrays.stream(heaviest)
        .mapToDouble(place -> exclusivity[topic][place])
        .average()
        .orElse(0);
  }

  private static double[] ratios(double[] values, int[] terms, double[] wholes) {
    double[] ratios = new double[values.length];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = values[i] / wholes[terms[i]];
    }
    return ratios;
  }

  /** For each value the share of the values that are at most as large. */
  private static double[] distribution(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double[] shares = new double[values.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = (double) firstAbove(sorted, values[i]) / sorted.length;
    }
    return shares;
  }

  private static int firstAbove(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
