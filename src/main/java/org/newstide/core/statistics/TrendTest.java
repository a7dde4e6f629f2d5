package org.newstide.core.statistics;

import java.util.Arrays;

/**
 * Whether a series rises or falls, whatever the shape, and how fast.
 *
 * <p>Mann and Kendall's S is the number of pairs of periods that rise less those that fall. Its
 * variance, ties taken into account, holds for independent periods; where the ranks around the
 * slope are correlated, it is multiplied by a factor, the largest of 1, Hamed and Rao's
 *
 * <p>1 + 2 / (n(n−1)(n−2)) · Σ (n−i)(n−i−1)(n−i−2)·ρ(i)
 *
 * <p>over the lags i ≤ n / 4 whose correlation ρ(i) is beyond ±1.96 / √n, and that of a series
 * whose periods remember only the one before, 1 + 2 Σ (1 − i/n)·rⁱ with r = (n·ρ(1) + 2) / (n − 4),
 * freed from the bias of a short series without its slope. Hamed and Rao's alone calls 16 % of
 * steady series of 80 periods with r = 0.5 a trend where it says 5 %. z is (|S| − 1) / √variance,
 * signed.
 *
 * <p>Sources: Henry Mann, Nonparametric Tests Against Trend, 1945; Maurice Kendall, Rank
 * Correlation Methods, 1975; Khaled Hamed and A. Ramachandra Rao, A Modified Mann-Kendall Trend
 * Test for Autocorrelated Data, 1998; Sheng Yue and Chun Yuan Wang, The Mann-Kendall Test Modified
 * by Effective Sample Size, 2004.
 *
 * @param s rising pairs less falling ones
 * @param tau S over the pairs that are not tied in value (Kendall's τ-b), in [−1, 1]
 * @param factor by which the variance was multiplied, at least 1
 * @param z the signed test statistic
 * @param pValue two-sided
 * @param slope Theil and Sen's, per unit of time
 * @param low lower end of its 95 % interval
 * @param high upper end
 */
public record TrendTest(
    long s,
    double tau,
    double factor,
    double z,
    double pValue,
    double slope,
    double low,
    double high) {

  /** Fewest periods that the normal approximation is good for. */
  public static final int FEWEST = 10;

  private static final double Z_95 = 1.959963984540054;
  private static final double MOST_CORRELATED = 0.95;

  /**
   * The test of a series.
   *
   * @param times of the periods, strictly rising
   * @param values as many, at least {@value #FEWEST}
   */
  public static TrendTest of(double[] times, double[] values) {
    if (times.length != values.length || times.length < FEWEST) {
      throw new IllegalArgumentException(
          "values must be one for each time and at least "
              + FEWEST
              + ", found "
              + values.length
              + " for "
              + times.length);
    }
    int n = times.length;
    double[] sorted = values.clone();
    long falling = new Discordance(n).count(sorted);
    long pairs = (long) n * (n - 1) / 2;
    long untied = pairs - Discordance.ties(sorted);
    long s = untied - 2 * falling;
    TheilSen lines = new TheilSen(times, values);
    double slope = lines.median();
    double factor = varianceFactor(ranksAround(times, values, slope));
    double variance = variance(sorted) * factor;
    double z =
        s == 0 || variance == 0 ? 0 : Math.signum(s) * (Math.abs(s) - 1) / Math.sqrt(variance);
    double reach = Z_95 * Math.sqrt(variance) / 2;
    return new TrendTest(
        s,
        untied == 0 ? 0 : s / Math.sqrt((double) untied * pairs),
        factor,
        z,
        Normal.twoSided(z),
        slope,
        lines.end(-reach),
        lines.end(reach));
  }

  private static double variance(double[] sorted) {
    double n = sorted.length;
    double sum = n * (n - 1) * (2 * n + 5);
    int run = 1;
    for (int i = 1; i <= sorted.length; i++) {
      if (i < sorted.length && sorted[i] == sorted[i - 1]) {
        run++;
      } else {
        sum -= (double) run * (run - 1) * (2 * run + 5);
        run = 1;
      }
    }
    return sum / 18;
  }

  /** Ranks of what is left when the slope is taken away; ties share their mean rank. */
  private static double[] ranksAround(double[] times, double[] values, double slope) {
    int n = values.length;
    Integer[] order = new Integer[n];
    double[] rest = new double[n];
    for (int i = 0; i < n; i++) {
      order[i] = i;
      rest[i] = values[i] - slope * times[i];
    }
    Arrays.sort(order, (a, b) -> Double.compare(rest[a], rest[b]));
    double[] ranks = new double[n];
    for (int i = 0; i < n; ) {
      int j = i;
      while (j < n && rest[order[j]] == rest[order[i]]) {
        j++;
      }
      for (int k = i; k < j; k++) {
        ranks[order[k]] = (i + j + 1) / 2.0;
      }
      i = j;
    }
    return ranks;
  }

  /** Lags are counted in places of the series; periods left out shorten them. */
  private static double varianceFactor(double[] ranks) {
    double n = ranks.length;
    double sum = 0;
    for (int lag = 1; lag <= ranks.length / 4; lag++) {
      double correlation = correlation(ranks, lag);
      if (Math.abs(correlation) > Z_95 / Math.sqrt(n)) {
        sum += (n - lag) * (n - lag - 1) * (n - lag - 2) * correlation;
      }
    }
    double ofAllLags = 1 + 2 * sum / (n * (n - 1) * (n - 2));
    return Math.max(1, Math.max(ofAllLags, ofTheFirstLag(correlation(ranks, 1), n)));
  }

  private static double ofTheFirstLag(double correlation, double n) {
    double r = Math.max(0, Math.min(MOST_CORRELATED, (n * correlation + 2) / (n - 4)));
    double sum = 0;
    for (int lag = 1; lag < n; lag++) {
      sum += (1 - lag / n) * Math.pow(r, lag);
    }
    return 1 + 2 * sum;
  }

  private static double correlation(double[] ranks, int lag) {
    double mean = (ranks.length + 1) / 2.0;
    double products = 0;
    double power = 0;
    for (int i = 0; i < ranks.length; i++) {
      power += (ranks[i] - mean) * (ranks[i] - mean);
      products += i < lag ? 0 : (ranks[i] - mean) * (ranks[i - lag] - mean);
    }
    return power == 0 ? 0 : products / power;
  }
}
