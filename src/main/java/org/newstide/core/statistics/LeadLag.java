package org.newstide.core.statistics;

import java.util.SplittableRandom;

/**
 * Whether two subjects move together, and which of them first.
 *
 * <p>The correlation of two series, one shifted against the other by each lag up to the longest;
 * the lag with the strongest is reported. Its p-value is that of the strongest over all lags, from
 * series whose blocks were put in another order: what swings slowly or comes in stretches keeps
 * doing so within a block, and only the tie between the two is broken.
 *
 * <p>Two series that swing slowly are alike by accident. So a straight line is taken away from
 * each, and of each period what the one before foretells of it (first-order autoregression): what
 * is compared is what was new in a period.
 *
 * <p>Sources: George Box and Gwilym Jenkins, Time Series Analysis, 1970 (prewhitening); Edward
 * Carlstein, The Use of Subseries Values for Estimating the Variance of a General Statistic from a
 * Stationary Sequence, 1986 (blocks); Bryan Manly, Randomization, Bootstrap and Monte Carlo Methods
 * in Biology, 1997 (the strongest over all lags).
 *
 * @param lag periods by which the first goes ahead of the second; negative if it follows
 * @param correlation at that lag, in [−1, 1]
 * @param atOnce the correlation without a shift
 * @param pValue of the strongest correlation, at least 1 / (permutations + 1)
 */
public record LeadLag(int lag, double correlation, double atOnce, double pValue) {

  /**
   * The test of two series of the same periods.
   *
   * @param longestLag at least 0, less than a third of the periods
   * @param block periods in a block, at least 1
   * @param permutations at least 99
   * @param seed of the permutations
   */
  public static LeadLag of(
      double[] first, double[] second, int longestLag, int block, int permutations, long seed) {
    int n = first.length;
    if (second.length != n || n < 8 || longestLag < 0 || longestLag * 3 >= n) {
      throw new IllegalArgumentException(
          "series must be of one length, at least 8 and more than three times the longest lag,"
              + " found "
              + n
              + ", "
              + second.length
              + " and lag "
              + longestLag);
    }
    double[] a = news(withoutTrend(first));
    double[] b = news(withoutTrend(second));
    int best = strongest(a, b, longestLag);
    double found = correlation(a, b, best);
    SplittableRandom random = new SplittableRandom(seed);
    int as = 1;
    for (int i = 0; i < permutations; i++) {
      double[] shuffled = shuffled(b, block, random);
      double other = correlation(a, shuffled, strongest(a, shuffled, longestLag));
      as += Math.abs(other) >= Math.abs(found) ? 1 : 0;
    }
    return new LeadLag(best, found, correlation(a, b, 0), as / (permutations + 1.0));
  }

  private static int strongest(double[] a, double[] b, int longestLag) {
    int best = 0;
    double most = Math.abs(correlation(a, b, 0));
    for (int lag = 1; lag <= longestLag; lag++) {
      for (int signed : new int[] {lag, -lag}) {
        double value = Math.abs(correlation(a, b, signed));
        if (value > most) {
          most = value;
          best = signed;
        }
      }
    }
    return best;
  }

  /** Of a at t with b at t + lag; 0 where one of them does not move. */
  private static double correlation(double[] a, double[] b, int lag) {
    int from = Math.max(0, -lag);
    int to = Math.min(a.length, a.length - lag);
    double n = to - from;
    double sumA = 0;
    double sumB = 0;
    for (int t = from; t < to; t++) {
      sumA += a[t];
      sumB += b[t + lag];
    }
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int t = from; t < to; t++) {
      double x = a[t] - sumA / n;
      double y = b[t + lag] - sumB / n;
      ab += x * y;
      aa += x * x;
      bb += y * y;
    }
    return aa <= 0 || bb <= 0 ? 0 : ab / Math.sqrt(aa * bb);
  }

  private static double[] withoutTrend(double[] values) {
    double n = values.length;
    double middle = (n - 1) / 2;
    double mean = 0;
    for (double value : values) {
      mean += value / n;
    }
    double along = 0;
    double power = 0;
    for (int t = 0; t < n; t++) {
      along += (t - middle) * (values[t] - mean);
      power += (t - middle) * (t - middle);
    }
    double[] rest = new double[values.length];
    for (int t = 0; t < n; t++) {
      rest[t] = values[t] - mean - along / power * (t - middle);
    }
    return rest;
  }

  private static double[] news(double[] values) {
    double ahead = 0;
    double power = 0;
    for (int t = 1; t < values.length; t++) {
      ahead += values[t] * values[t - 1];
      power += values[t - 1] * values[t - 1];
    }
    double kept = power == 0 ? 0 : ahead / power;
    double[] news = values.clone();
    for (int t = 1; t < values.length; t++) {
      news[t] = values[t] - kept * values[t - 1];
    }
    return news;
  }

  /** Blocks in random order, from a random beginning on the circle. */
  private static double[] shuffled(double[] values, int block, SplittableRandom random) {
    int n = values.length;
    int blocks = (n + block - 1) / block;
    int[] order = new int[blocks];
    for (int i = 0; i < blocks; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    int turn = random.nextInt(n);
    double[] shuffled = new double[n];
    int out = 0;
    for (int chosen : order) {
      for (int t = chosen * block; t < Math.min(n, (chosen + 1) * block); t++) {
        shuffled[out++] = values[(t + turn) % n];
      }
    }
    return shuffled;
  }
}
