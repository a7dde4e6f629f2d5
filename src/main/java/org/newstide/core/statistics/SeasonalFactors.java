package org.newstide.core.statistics;

import java.util.Arrays;

/**
 * How much more a subject is mentioned in some classes of periods, as on Mondays or in the weeks
 * around the new year, than in the periods around them.
 *
 * <p>Each period is compared with the share of the window around it, one cycle long, so that a slow
 * rise is no season. A class's factor is its mentions over those expected from the windows, drawn
 * towards 1 by one mention of either. The pattern is real if Pearson's χ² of the classes, over the
 * scatter left within them, is beyond chance at the level asked for; otherwise every factor is 1. A
 * season must have been seen three times: a class that occurs less often keeps 1.
 *
 * <p>Method: ratio to moving average (Frederick Macaulay, The Smoothing of Time Series, 1931), on
 * counts.
 */
public final class SeasonalFactors {

  private static final int CYCLES = 3;

  private final double[] factors;
  private final double pValue;

  private SeasonalFactors(double[] factors, double pValue) {
    this.factors = factors;
    this.pValue = pValue;
  }

  /**
   * The factors of a series.
   *
   * @param classes the class of each period, from 0
   * @param cycle periods after which the classes come again
   * @param level chance at which a pattern is taken for real though there is none, in (0, 1)
   */
  public static SeasonalFactors of(CountSeries series, int[] classes, int cycle, double level) {
    if (classes.length != series.length()) {
      throw new IllegalArgumentException(
          "classes must be one for each period, found "
              + classes.length
              + " for "
              + series.length());
    }
    int kinds = Arrays.stream(classes).max().orElse(-1) + 1;
    double[] observed = new double[kinds];
    double[] expected = new double[kinds];
    double[] local = expected(series, cycle);
    boolean[] often = seenOften(series, classes, kinds);
    for (int i = 0; i < local.length; i++) {
      observed[classes[i]] += series.mentioning()[i];
      expected[classes[i]] += local[i];
    }
    double[] factors = new double[kinds];
    double chi = 0;
    int tested = 0;
    for (int c = 0; c < kinds; c++) {
      boolean usable = often[c] && expected[c] > 0;
      factors[c] = usable ? (observed[c] + 1) / (expected[c] + 1) : 1;
      chi += usable ? square(observed[c] - expected[c]) / expected[c] : 0;
      tested += usable ? 1 : 0;
    }
    double scatter = scatter(series, classes, local, factors, tested);
    double p = tested < 2 ? 1 : Gamma.chiSquareTail(chi / scatter, tested - 1.0);
    return new SeasonalFactors(p < level ? factors : ones(kinds), p);
  }

  /** True if any factor is not 1. */
  public boolean present() {
    return Arrays.stream(factors).anyMatch(factor -> factor != 1);
  }

  /** The factor of a class. */
  public double factor(int kind) {
    return factors[kind];
  }

  /** The chance of so clear a pattern where there is none. */
  public double pValue() {
    return pValue;
  }

  /**
   * The series with each total multiplied by its factor, so that its shares are those of a usual
   * period; never less than the mentions.
   */
  public CountSeries removedFrom(CountSeries series, int[] classes) {
    double[] exposures = new double[series.length()];
    for (int i = 0; i < exposures.length; i++) {
      double exposure = series.totals()[i] * factors[classes[i]];
      exposures[i] = Math.max(series.mentioning()[i], exposure);
    }
    return new CountSeries(series.mentioning(), exposures);
  }

  /** The mentions of each period if it had the share of the window around it. */
  private static double[] expected(CountSeries series, int cycle) {
    int n = series.length();
    long[] r = new long[n + 1];
    double[] d = new double[n + 1];
    for (int i = 0; i < n; i++) {
      r[i + 1] = r[i] + series.mentioning()[i];
      d[i + 1] = d[i] + series.totals()[i];
    }
    double[] expected = new double[n];
    for (int i = 0; i < n; i++) {
      int from = Math.max(0, Math.min(i - cycle / 2, n - cycle));
      int to = Math.min(n, from + cycle);
      double total = d[to] - d[from];
      expected[i] = total == 0 ? 0 : series.totals()[i] * (r[to] - r[from]) / total;
    }
    return expected;
  }

  private static boolean[] seenOften(CountSeries series, int[] classes, int kinds) {
    int[] seen = new int[kinds];
    for (int i = 0; i < classes.length; i++) {
      seen[classes[i]] += series.totals()[i] > 0 ? 1 : 0;
    }
    boolean[] often = new boolean[kinds];
    for (int c = 0; c < kinds; c++) {
      often[c] = seen[c] >= CYCLES;
    }
    return often;
  }

  private static double scatter(
      CountSeries series, int[] classes, double[] local, double[] factors, int tested) {
    double sum = 0;
    int used = 0;
    for (int i = 0; i < local.length; i++) {
      double expected = local[i] * factors[classes[i]];
      if (expected > 0) {
        sum += square(series.mentioning()[i] - expected) / expected;
        used++;
      }
    }
    return used > tested ? Math.max(1, sum / (used - tested)) : 1;
  }

  private static double[] ones(int kinds) {
    double[] ones = new double[kinds];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static double square(double value) {
    return value * value;
  }
}
