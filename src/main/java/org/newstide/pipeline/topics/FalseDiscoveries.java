package org.newstide.pipeline.topics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The chance of G² under independence, and what share of findings is expected to be chance.
 *
 * <p>Source: Yoav Benjamini and Yosef Hochberg, Controlling the False Discovery Rate, 1995.
 */
final class FalseDiscoveries {

  private FalseDiscoveries() {}

  /**
   * The probability of a G² of this size or more, with one degree of freedom: erfc(√(G²/2)).
   *
   * <p>Source of the approximation, to a relative 1.2·10⁻⁷: William Press and others, Numerical
   * Recipes in C, 1992, erfcc.
   *
   * @param logLikelihoodRatio its sign is not read
   */
  static double chance(double logLikelihoodRatio) {
    double x = Math.sqrt(Math.abs(logLikelihoodRatio) / 2);
    double t = 1 / (1 + x / 2);
    double[] series = {
      0.17087277,
      -0.82215223,
      1.48851587,
      -1.13520398,
      0.27886807,
      -0.18628806,
      0.09678418,
      0.37409196,
      1.00002368,
      -1.26551223
    };
    double exponent = 0;
    for (double coefficient : series) {
      exponent = exponent * t + coefficient;
    }
    return Math.min(1, t * Math.exp(exponent - x * x));
  }

  /**
   * The q-value of each chance.
   *
   * @param chances the smallest of all that were tested
   * @param tests how many were tested
   */
  static double[] qValues(double[] chances, long tests) {
    int[] order =
        IntStream.range(0, chances.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> chances[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] q = new double[chances.length];
    Arrays.fill(q, 1);
    double least = 1;
    for (int rank = order.length; rank > 0; rank--) {
      least = Math.min(least, chances[order[rank - 1]] * tests / rank);
      q[order[rank - 1]] = least;
    }
    return q;
  }
}
