package org.newstide.core.statistics;

/**
 * −2 ln likelihood of the stretches of a series, each with the share that fits it best. Constant
 * time a stretch, after one pass over the series. The ways to choose are left out: they are alike
 * for all.
 */
final class SegmentCost {

  private final long[] mentioning;
  private final double[] totals;

  SegmentCost(CountSeries series) {
    int n = series.length();
    mentioning = new long[n + 1];
    totals = new double[n + 1];
    for (int i = 0; i < n; i++) {
      mentioning[i + 1] = mentioning[i] + series.mentioning()[i];
      totals[i + 1] = totals[i] + series.totals()[i];
    }
  }

  /** Of the periods {@code from} to {@code to − 1}. */
  double of(int from, int to) {
    double r = mentioning[to] - mentioning[from];
    double d = totals[to] - totals[from];
    double rest = d - r;
    return -2 * ((r <= 0 ? 0 : r * Math.log(r / d)) + (rest <= 0 ? 0 : rest * Math.log(rest / d)));
  }

  double share(int from, int to) {
    double d = totals[to] - totals[from];
    return d == 0 ? 0 : (mentioning[to] - mentioning[from]) / d;
  }

  /** What a change at {@code at} saves over none between {@code from} and {@code to}. */
  double gain(int from, int at, int to) {
    return Math.max(0, of(from, to) - of(from, at) - of(at, to));
  }
}
