package org.newstide.core.statistics;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;

/**
 * How many of how many, period by period: r of d. The shape that bursts, change points and trends
 * are looked for in.
 *
 * <p>A total is a number of articles, or an exposure: the articles times a seasonal factor ({@link
 * SeasonalFactors}). A period without any is no observation and changes nothing. The arrays are not
 * copied; nobody may write to them.
 *
 * @param mentioning units that mention the subject, at least 0
 * @param totals all units, at least as many
 */
public record CountSeries(long[] mentioning, double[] totals) {

  public CountSeries {
    requireNonNull(mentioning, "mentioning");
    requireNonNull(totals, "totals");
    if (mentioning.length != totals.length) {
      throw new IllegalArgumentException(
          "totals must be as many as mentioning, found "
              + totals.length
              + " for "
              + mentioning.length);
    }
    for (int i = 0; i < totals.length; i++) {
      if (mentioning[i] < 0 || !(mentioning[i] <= totals[i]) || Double.isInfinite(totals[i])) {
        throw new IllegalArgumentException(
            "mentioning must lie in [0, total], found " + mentioning[i] + " of " + totals[i]);
      }
    }
  }

  /** The series of whole counts. */
  public static CountSeries of(long[] mentioning, long[] totals) {
    double[] exposures = new double[totals.length];
    for (int i = 0; i < totals.length; i++) {
      exposures[i] = totals[i];
    }
    return new CountSeries(mentioning, exposures);
  }

  /** Number of periods. */
  public int length() {
    return totals.length;
  }

  /** Mentioning units of the periods {@code from} to {@code to − 1}. */
  public long mentioning(int from, int to) {
    long sum = 0;
    for (int i = from; i < to; i++) {
      sum += mentioning[i];
    }
    return sum;
  }

  /** Units of the periods {@code from} to {@code to − 1}. */
  public double total(int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += totals[i];
    }
    return sum;
  }

  /** The share of all periods together; 0 where there is nothing. */
  public double share() {
    double total = total(0, length());
    return total == 0 ? 0 : mentioning(0, length()) / total;
  }

  /** The share of a period, not a number where there is nothing. */
  public double share(int period) {
    return mentioning[period] / totals[period];
  }

  /** The periods that have units, in order. */
  public int[] covered() {
    int[] covered = new int[length()];
    int n = 0;
    for (int i = 0; i < length(); i++) {
      if (totals[i] > 0) {
        covered[n++] = i;
      }
    }
    return Arrays.copyOf(covered, n);
  }

  /** The periods {@code from} to {@code to − 1} alone. */
  public CountSeries range(int from, int to) {
    return new CountSeries(
        Arrays.copyOfRange(mentioning, from, to), Arrays.copyOfRange(totals, from, to));
  }

  /** These periods alone, in this order. */
  public CountSeries at(int[] periods) {
    long[] counts = new long[periods.length];
    double[] exposures = new double[periods.length];
    for (int i = 0; i < periods.length; i++) {
      counts[i] = mentioning[periods[i]];
      exposures[i] = totals[periods[i]];
    }
    return new CountSeries(counts, exposures);
  }
}
