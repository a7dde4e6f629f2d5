package org.newstide.pipeline.topics;

/**
 * The interval that resampling would give for the mean of some values, without resampling.
 *
 * <p>The quantiles of the mean of a bootstrap sample are m + s/√n · (z + g·(z² − 1) / (6·√n)) to
 * second order, with m, s and g the mean, standard deviation (over n) and skewness of the n values:
 * the Cornish–Fisher expansion of the mean's distribution when values are drawn with replacement.
 *
 * <p>Source: Peter Hall, The Bootstrap and Edgeworth Expansion, 1992, chapter 3.
 *
 * @param low the 2.5 % quantile, at least 0
 * @param mean the mean
 * @param high the 97.5 % quantile, at most 1
 */
record MeanInterval(double low, double mean, double high) {

  private static final double Z = 1.959963984540054;

  /**
   * Of values in [0, 1].
   *
   * @param n how many, at least 1
   * @param sum of the values, of their squares and of their cubes
   */
  static MeanInterval of(long n, double sum, double squares, double cubes) {
    double mean = sum / n;
    double variance = Math.max(0, squares / n - mean * mean);
    if (variance < 1e-18) {
      return new MeanInterval(mean, mean, mean);
    }
    double third = cubes / n - 3 * mean * squares / n + 2 * mean * mean * mean;
    double skewness = third / Math.pow(variance, 1.5);
    double error = Math.sqrt(variance / n);
    double bend = skewness * (Z * Z - 1) / (6 * Math.sqrt(n));
    return new MeanInterval(
        Math.max(0, Math.min(mean, mean + error * (bend - Z))),
        mean,
        Math.min(1, Math.max(mean, mean + error * (bend + Z))));
  }
}
