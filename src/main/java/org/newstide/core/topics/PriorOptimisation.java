package org.newstide.core.topics;

import java.util.Arrays;

/**
 * Fits Dirichlet priors to sampled counts by a fixed point over histograms, where the digamma
 * differences are sums of 1/(α + i).
 *
 * <p>Sources: Hanna Wallach, Structured Topic Models for Language, 2008, section 2.3 (the
 * histograms, and the gamma prior of the concentration); Thomas Minka, Estimating a Dirichlet
 * distribution, 2000 (the fixed point). Costs the longest document times the rounds.
 */
final class PriorOptimisation {

  /** Shape and scale of the gamma prior: it keeps an empty topic above 0. */
  private static final double SHAPE = 1.001;

  private static final double SCALE = 1;
  private static final double LEAST = 1e-7;
  private static final int SYMMETRIC_ROUNDS = 50;

  /** Enough to follow the counts down from the start; later ones move little. */
  private static final int DOCUMENT_ROUNDS = 10;

  private PriorOptimisation() {}

  /** The weights of the topics in documents; too few documents leave them. */
  static double[] documents(double[] alpha, LengthHistograms histograms) {
    double[] fitted = alpha;
    for (int round = 0; round < DOCUMENT_ROUNDS; round++) {
      fitted = documentRound(fitted, histograms);
    }
    return fitted;
  }

  private static double[] documentRound(double[] alpha, LengthHistograms histograms) {
    double sum = 0;
    for (double weight : alpha) {
      sum += weight;
    }
    double denominator = occurring(sum, histograms.lengths) - 1 / SCALE;
    if (denominator <= 0) {
      return alpha;
    }
    double[] fitted = new double[alpha.length];
    for (int topic = 0; topic < alpha.length; topic++) {
      double numerator = occurring(alpha[topic], histograms.byTopic[topic]);
      fitted[topic] = Math.max(LEAST, (alpha[topic] * numerator + SHAPE) / denominator);
    }
    return fitted;
  }

  /** The weight of a term in a topic, the same for all terms; no tokens leave it. */
  static double terms(double beta, TopicTermCounts counts) {
    if (Arrays.stream(counts.totals).allMatch(total -> total == 0)) {
      return beta;
    }
    int[] largest = new int[1];
    counts.forEach((term, topic, count) -> largest[0] = Math.max(largest[0], count));
    int[] histogram = new int[largest[0] + 1];
    counts.forEach((term, topic, count) -> histogram[count]++);
    double fitted = beta;
    for (int round = 0; round < SYMMETRIC_ROUNDS; round++) {
      double whole = fitted * counts.terms();
      double denominator = 0;
      for (int total : counts.totals) {
        denominator += digammaDifference(whole, total);
      }
      double next = fitted * occurring(fitted, histogram) / (counts.terms() * denominator);
      boolean settled = Math.abs(next - fitted) < 1e-6 * fitted;
      fitted = Math.max(LEAST, next);
      if (settled) {
        break;
      }
    }
    return fitted;
  }

  /** Σᵢ histogram(i) · (ψ(weight + i) − ψ(weight)). */
  private static double occurring(double weight, int[] histogram) {
    double digamma = 0;
    double sum = 0;
    for (int i = 1; i < histogram.length; i++) {
      digamma += 1 / (weight + i - 1);
      sum += histogram[i] * digamma;
    }
    return sum;
  }

  /** ψ(x + n) − ψ(x), by the logarithm once x is large. */
  private static double digammaDifference(double x, int n) {
    double difference = 0;
    double from = x;
    double to = x + n;
    while (from < to && from < 20) {
      difference += 1 / from++;
    }
    return from >= to ? difference : difference + series(to) - series(from);
  }

  /** ψ(x) for x ≥ 20 to about 10⁻¹²: Abramowitz and Stegun, 1964, 6.3.18. */
  private static double series(double x) {
    double square = 1 / (x * x);
    return StrictMath.log(x) - 0.5 / x - square * (1.0 / 12 - square / 120);
  }
}
