package org.newstide.core.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the periods from which a share is another, and how sure their place is.
 *
 * <p>Among all ways to cut the series into segments it finds the one with the least −2 ln binomial
 * likelihood + β for each cut, exactly, by PELT: dynamic programming over every index that forgets
 * starts which can never be best again. Time grows linearly with the periods where changes keep
 * coming, at worst quadratically.
 *
 * <p>The penalty is calibrated: β = v·χ²₁(1 − α / (n − 1)), so that a series without any change is
 * cut with a chance of about α at most. v is how much more the series scatters than chance: {@link
 * Overdispersion#factor} at first, then, measured again around the segments found, times (1 + a) /
 * (1 − a) for the correlation a of neighbouring residuals.
 *
 * <p>Sources: Rebecca Killick, Paul Fearnhead and Idris Eckley, Optimal Detection of Changepoints
 * with a Linear Computational Cost, 2012; the interval of the place, Bruce Hansen, Sample Splitting
 * and Threshold Estimation, 2000: all places whose likelihood ratio to the best is at most −2 ln(1
 * − √0.95) = 7.35 times v, which errs to the wide side for large changes.
 */
public final class ChangePoints {

  /** 95 % quantile of the likelihood ratio of a place, P(ξ ≤ x) = (1 − e^(−x/2))². */
  private static final double PLACE_95 = -2 * Math.log(1 - Math.sqrt(0.95));

  private static final double MOST_CORRELATED = 0.9;

  private final double falseAlarmRate;
  private final int shortest;

  /**
   * @param falseAlarmRate α, the chance of a change found in a series without one, in (0, 1)
   * @param shortest periods that a segment has at least, 1 or more: what is shorter is a burst and
   *     not a change
   */
  public ChangePoints(double falseAlarmRate, int shortest) {
    if (!(falseAlarmRate > 0 && falseAlarmRate < 1)) {
      throw new IllegalArgumentException(
          "falseAlarmRate must lie in (0, 1), found " + falseAlarmRate);
    }
    if (shortest < 1) {
      throw new IllegalArgumentException("shortest must be at least 1, found " + shortest);
    }
    this.falseAlarmRate = falseAlarmRate;
    this.shortest = shortest;
  }

  /**
   * A change.
   *
   * @param from first period of the segment before
   * @param at first period of the segment behind
   * @param to last period of the segment behind
   * @param earliest the 95 % interval of the place
   * @param latest the other end of it
   * @param shareBefore in the segment before
   * @param shareAfter in the segment behind
   * @param gain likelihood ratio of the change, −2 ln, over the variance
   * @param variance v, the scatter over that of chance, at least 1
   * @param pValue the chance of so large a ratio at any place between the neighbouring changes
   */
  public record Change(
      int from,
      int at,
      int to,
      int earliest,
      int latest,
      double shareBefore,
      double shareAfter,
      double gain,
      double variance,
      double pValue) {}

  /** The changes of a series in order of time; periods without articles are passed over. */
  public List<Change> changes(CountSeries whole) {
    int[] covered = whole.covered();
    int n = covered.length;
    if (n < 2 * shortest || n < 3) {
      return List.of();
    }
    CountSeries series = whole.at(covered);
    SegmentCost cost = new SegmentCost(series);
    double variance = Overdispersion.of(series).factor();
    int[] cuts = cuts(cost, n, penalty(variance, n), shortest);
    variance = variance(series, cost, cuts, variance);
    cuts = cuts(cost, n, penalty(variance, n), shortest);
    List<Change> changes = new ArrayList<>();
    for (int i = 1; i < cuts.length - 1; i++) {
      changes.add(change(cost, covered, cuts[i - 1], cuts[i], cuts[i + 1], variance));
    }
    return changes;
  }

  private double penalty(double variance, int n) {
    double z = Normal.upperQuantile(falseAlarmRate / (n - 1) / 2);
    return variance * z * z;
  }

  /** The best cuts, from 0 to n, both included. */
  static int[] cuts(SegmentCost cost, int n, double penalty, int shortest) {
    double[] best = new double[n + 1];
    int[] previous = new int[n + 1];
    int[] forgottenFrom = new int[n + 1];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    Arrays.fill(forgottenFrom, Integer.MAX_VALUE);
    best[0] = -penalty;
    int[] starts = new int[n + 1];
    int kept = 0;
    for (int to = shortest; to <= n; to++) {
      int newest = to - shortest;
      if (newest == 0 || newest >= shortest) {
        starts[kept++] = newest;
      }
      int still = 0;
      for (int i = 0; i < kept; i++) {
        int from = starts[i];
        if (to >= forgottenFrom[from]) {
          continue;
        }
        starts[still++] = from;
        double without = best[from] + cost.of(from, to);
        if (without + penalty < best[to]) {
          best[to] = without + penalty;
          previous[to] = from;
        }
      }
      kept = still;
      forget(starts, kept, forgottenFrom, best, cost, to, shortest);
    }
    return path(previous, n);
  }

  /**
   * A start that loses at {@code to} even without the penalty of a cut there loses for ever, once a
   * segment from {@code to} is long enough.
   */
  private static void forget(
      int[] starts,
      int kept,
      int[] forgottenFrom,
      double[] best,
      SegmentCost cost,
      int to,
      int shortest) {
    for (int i = 0; i < kept; i++) {
      int from = starts[i];
      if (forgottenFrom[from] == Integer.MAX_VALUE && best[from] + cost.of(from, to) > best[to]) {
        forgottenFrom[from] = to + shortest;
      }
    }
  }

  private static int[] path(int[] previous, int n) {
    int[] reversed = new int[n + 1];
    int length = 0;
    for (int at = n; at > 0; at = previous[at]) {
      reversed[length++] = at;
    }
    int[] cuts = new int[length + 1];
    for (int i = 0; i < length; i++) {
      cuts[length - i] = reversed[i];
    }
    return cuts;
  }

  /** The scatter around the segments, with the correlation of neighbours; never below the first. */
  private static double variance(
      CountSeries series, SegmentCost cost, int[] cuts, double neighbours) {
    int n = series.length();
    double[] residuals = new double[n];
    for (int s = 0; s + 1 < cuts.length; s++) {
      double p = cost.share(cuts[s], cuts[s + 1]);
      for (int i = cuts[s]; i < cuts[s + 1]; i++) {
        double d = series.totals()[i];
        residuals[i] = p <= 0 || p >= 1 ? 0 : (series.share(i) - p) * Math.sqrt(d / (p * (1 - p)));
      }
    }
    double squares = 0;
    double products = 0;
    for (int i = 0; i < n; i++) {
      squares += residuals[i] * residuals[i];
      products += i == 0 ? 0 : residuals[i] * residuals[i - 1];
    }
    if (squares == 0) {
      return neighbours;
    }
    double a = Math.max(0, Math.min(MOST_CORRELATED, products / squares));
    double freedom = Math.max(1, n - cuts.length + 1);
    return Math.max(neighbours, squares / freedom) * (1 + a) / (1 - a);
  }

  private static Change change(
      SegmentCost cost, int[] covered, int from, int at, int to, double variance) {
    double gain = cost.gain(from, at, to);
    int earliest = at;
    int latest = at;
    for (int place = from + 1; place < to; place++) {
      if (gain - cost.gain(from, place, to) <= PLACE_95 * variance) {
        earliest = Math.min(earliest, place);
        latest = Math.max(latest, place);
      }
    }
    double p = Normal.twoSided(Math.sqrt(gain / variance)) * (to - from - 1);
    return new Change(
        covered[from],
        covered[at],
        covered[to - 1],
        covered[earliest],
        covered[latest],
        cost.share(from, at),
        cost.share(at, to),
        gain / variance,
        variance,
        Math.min(1, p));
  }
}
