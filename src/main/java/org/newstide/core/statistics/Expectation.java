package org.newstide.core.statistics;

/**
 * What the next period should hold if nothing changes: the beta-binomial distribution of its
 * mentions, from the periods before.
 *
 * <p>The share swings between periods as a beta distribution with mean p, the share so far, and
 * concentration M, and the mentions of n articles are binomial given it. 1 / M is the correlation
 * of two articles of a period, estimated by moments from the scatter around the mean, plus the
 * uncertainty of the mean itself. Half a mention and half an article without one are added to the
 * past, so that what was never seen is not impossible (Harold Jeffreys, Theory of Probability,
 * 1939).
 *
 * @param share p, in (0, 1)
 * @param concentration M, more than 0
 */
public record Expectation(double share, double concentration) {

  private static final double MOST_CORRELATED = 0.9;

  /** The expectation after a series; its slow drift counts as scatter and makes it wider. */
  public static Expectation after(CountSeries past) {
    double mentioning = past.mentioning(0, past.length()) + 0.5;
    double total = past.total(0, past.length()) + 1;
    double p = mentioning / total;
    double squares = 0;
    double excess = 0;
    double sizes = 0;
    int[] covered = past.covered();
    for (int period : covered) {
      double d = past.totals()[period];
      double difference = past.mentioning()[period] - d * p;
      squares += difference * difference / (d * p * (1 - p));
      excess += d - 1;
      sizes += d * d;
    }
    double needed = Math.max(0, squares - (covered.length - 1));
    double correlation = excess <= 0 ? 0 : Math.min(MOST_CORRELATED, needed / excess);
    double ofMean = (1 + Math.max(0, sizes / total - 1) * correlation) / total;
    return new Expectation(p, 1 / (correlation / (1 - correlation) + ofMean));
  }

  /** The chance of at least {@code k} of {@code n}. */
  public double atLeast(long k, long n) {
    return k <= 0 ? 1 : Math.min(1, tail(k, n, share));
  }

  /** The chance of at most {@code k} of {@code n}. */
  public double atMost(long k, long n) {
    return k >= n ? 1 : Math.min(1, tail(n - k, n, 1 - share));
  }

  /** Twice the smaller of the chances of as many and more, and of as many and fewer. */
  public double twoSided(long k, long n) {
    return Math.min(1, 2 * Math.min(atLeast(k, n), atMost(k, n)));
  }

  /**
   * The largest number of {@code n} that fewer have with at most this chance: with 0.025 and 0.975
   * the ends of the 95 % interval.
   *
   * @param chance in (0, 1)
   */
  public long quantile(double chance, long n) {
    long low = 0;
    long high = n;
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (atMost(middle, n) >= chance) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /**
   * The sum over k, k + 1 … n, of the chances with mean p. Where that is more than the part below,
   * it is what the part below leaves: so far out the first chance may be too small for a double.
   */
  private double tail(double k, double n, double p) {
    return k > n * p ? outwards(k, n, p) : 1 - outwards(n - k + 1, n, 1 - p);
  }

  /** The same sum, from a k above the mean. */
  private double outwards(double k, double n, double p) {
    if (k > n) {
      return 0;
    }
    double a = p * concentration;
    double b = (1 - p) * concentration;
    double term =
        Math.exp(
            Gamma.lnChoose(n, k)
                + Gamma.ln(k + a)
                + Gamma.ln(n - k + b)
                - Gamma.ln(n + a + b)
                - Gamma.ln(a)
                - Gamma.ln(b)
                + Gamma.ln(a + b));
    double sum = 0;
    for (double i = k; i <= n; i++) {
      sum += term;
      if (term < sum * 1e-15) {
        break;
      }
      term *= (n - i) / (i + 1) * (i + a) / Math.max(n - i - 1 + b, Double.MIN_NORMAL);
    }
    return sum;
  }
}
