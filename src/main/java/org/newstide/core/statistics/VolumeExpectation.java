package org.newstide.core.statistics;

/**
 * How many articles the next period should hold if nothing changes: the negative binomial
 * distribution, from the counts of the periods before.
 *
 * <p>The rate of articles swings between periods as a gamma distribution, and the articles of a
 * period are Poisson given it (M. Greenwood and G. U. Yule, An Inquiry into the Nature of Frequency
 * Distributions, 1920). Mean and variance are those of the periods before, the variance no less
 * than that of chance, and greater by the uncertainty of a mean of n periods, 1 + 1 / n.
 *
 * @param mean articles of a period, at least 0
 * @param variance of the next period, more than the mean where that is not 0
 */
public record VolumeExpectation(double mean, double variance) {

  /**
   * The expectation after some periods; a slow drift counts as scatter and makes it wider.
   *
   * @param past articles of each; at least two periods
   */
  public static VolumeExpectation after(long[] past) {
    if (past.length < 2) {
      throw new IllegalArgumentException(
          "past must hold at least two periods, found " + past.length);
    }
    double sum = 0;
    for (long count : past) {
      sum += count;
    }
    double mean = sum / past.length;
    double squares = 0;
    for (long count : past) {
      squares += (count - mean) * (count - mean);
    }
    double variance = Math.max(mean, squares / (past.length - 1));
    return new VolumeExpectation(mean, variance * (1 + 1.0 / past.length));
  }

  /** The chance of at most {@code k} articles; takes time in proportion to the mean. */
  public double atMost(long k) {
    if (mean == 0) {
      return 1;
    }
    // From the mean outwards: further in, the first chance may be too small for a double.
    return Math.min(1, k <= mean ? downwards(k) : 1 - upwards(k + 1.0));
  }

  private double downwards(double k) {
    double size = size();
    double term = chance(k);
    double sum = 0;
    for (double i = k; i >= 0; i--) {
      sum += term;
      if (i < mean - mean / size - 1 && term < sum * 1e-15) {
        break;
      }
      term *= i / (i - 1 + size) * (size + mean) / mean;
    }
    return sum;
  }

  private double upwards(double k) {
    double size = size();
    double term = chance(k);
    double sum = 0;
    for (double i = k; term > sum * 1e-15; i++) {
      sum += term;
      term *= (i + size) / (i + 1) * mean / (size + mean);
    }
    return sum;
  }

  private double chance(double k) {
    double size = size();
    return Math.exp(
        Gamma.ln(k + size)
            - Gamma.ln(size)
            - Gamma.ln(k + 1.0)
            + size * Math.log(size / (size + mean))
            + k * Math.log(mean / (size + mean)));
  }

  private double size() {
    return mean * mean / (variance - mean);
  }

  /**
   * The smallest number that at most so many are not exceeded with this chance: with 0.025 and
   * 0.975 the ends of the 95 % interval.
   *
   * @param chance in (0, 1)
   */
  public long quantile(double chance) {
    long high = 1;
    while (atMost(high) < chance) {
      high *= 2;
    }
    long low = 0;
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (atMost(middle) >= chance) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
