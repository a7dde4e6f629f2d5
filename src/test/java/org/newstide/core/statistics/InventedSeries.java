package org.newstide.core.statistics;

import java.util.Random;

/** Series drawn at random with a planted truth. */
final class InventedSeries {

  private InventedSeries() {}

  /**
   * Independent articles: each period with its own share, totals between half and one and a half.
   */
  static CountSeries of(Random random, double[] shares, int usualTotal) {
    long[] counts = new long[shares.length];
    long[] totals = new long[shares.length];
    for (int i = 0; i < shares.length; i++) {
      totals[i] = usualTotal / 2 + random.nextInt(usualTotal);
      counts[i] = binomial(random, totals[i], shares[i]);
    }
    return CountSeries.of(counts, totals);
  }

  static long binomial(Random random, long n, double p) {
    long k = 0;
    for (long i = 0; i < n; i++) {
      k += random.nextDouble() < p ? 1 : 0;
    }
    return k;
  }

  /** Shares that are {@code usual} apart from {@code other} in a stretch. */
  static double[] shares(int periods, double usual, int from, int to, double other) {
    double[] shares = new double[periods];
    for (int i = 0; i < periods; i++) {
      shares[i] = i >= from && i < to ? other : usual;
    }
    return shares;
  }

  /** A beta-distributed share by its mean and the correlation of two articles. */
  static double beta(Random random, double mean, double correlation) {
    double concentration = 1 / correlation - 1;
    double x = gamma(random, mean * concentration);
    double y = gamma(random, (1 - mean) * concentration);
    return x / (x + y);
  }

  /** Marsaglia and Tsang, A Simple Method for Generating Gamma Variables, 2000. */
  private static double gamma(Random random, double shape) {
    if (shape < 1) {
      return gamma(random, shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double z = random.nextGaussian();
      double v = Math.pow(1 + c * z, 3);
      if (v > 0 && Math.log(random.nextDouble()) < z * z / 2 + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }
}
