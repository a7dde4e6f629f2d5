package org.newstide.core.statistics;

import java.util.Arrays;

/**
 * The slope of a series as the median of the slopes of all pairs of its points, with an interval.
 * Up to 29 % of the points may be wild without spoiling it.
 *
 * <p>Sources: Pranab Kumar Sen, Estimates of the Regression Coefficient Based on Kendall's Tau,
 * 1968, for the slope and the interval between order statistics of the slopes.
 *
 * <p>Up to {@value #DIRECT} points all slopes are sorted; beyond, an order statistic is found by
 * bisection on the number of pairs with a lesser slope, n·log n a step, to the last digits.
 */
final class TheilSen {

  private static final int DIRECT = 400;
  private static final int STEPS = 200;

  private final double[] times;
  private final double[] values;
  private final double[] slopes;

  /**
   * @param times in rising order
   * @param values as many
   */
  TheilSen(double[] times, double[] values) {
    this.times = times;
    this.values = values;
    this.slopes = times.length <= DIRECT ? slopes(times, values) : null;
  }

  double median() {
    long pairs = pairs();
    return (orderStatistic((pairs - 1) / 2) + orderStatistic(pairs / 2)) / 2;
  }

  /**
   * One end of the interval, {@code reach} pairs from the middle: negative for the lower end, in
   * multiples of one, broken numbers rounded outwards.
   */
  double end(double reach) {
    double middle = (pairs() - 1) / 2.0;
    double rank = middle + (reach < 0 ? Math.floor(reach) : Math.ceil(reach));
    long whole = (long) (reach < 0 ? Math.floor(rank) : Math.ceil(rank));
    return orderStatistic(Math.max(0, Math.min(pairs() - 1, whole)));
  }

  private long pairs() {
    return (long) times.length * (times.length - 1) / 2;
  }

  private double orderStatistic(long rank) {
    return slopes != null ? slopes[(int) rank] : bisected(rank);
  }

  private static double[] slopes(double[] times, double[] values) {
    int n = times.length;
    double[] slopes = new double[n * (n - 1) / 2];
    int k = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        slopes[k++] = (values[j] - values[i]) / (times[j] - times[i]);
      }
    }
    Arrays.sort(slopes);
    return slopes;
  }

  private double bisected(long rank) {
    double steepest = 0;
    for (int i = 1; i < times.length; i++) {
      double step = Math.abs(values[i] - values[i - 1]) / (times[i] - times[i - 1]);
      steepest = Math.max(steepest, step);
    }
    if (lessThan(0) <= rank && atMost(0) > rank) {
      return 0;
    }
    double low = -steepest;
    double high = steepest;
    for (int i = 0; i < STEPS && high - low > 1e-15 * steepest; i++) {
      double middle = (low + high) / 2;
      if (lessThan(middle) > rank) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return (low + high) / 2;
  }

  /** Pairs whose slope is less. */
  private long lessThan(double slope) {
    return new Discordance(times.length).count(tilted(slope));
  }

  private long atMost(double slope) {
    double[] tilted = tilted(slope);
    long less = new Discordance(times.length).count(tilted);
    return less + Discordance.ties(tilted);
  }

  private double[] tilted(double slope) {
    double[] tilted = new double[times.length];
    for (int i = 0; i < tilted.length; i++) {
      tilted[i] = values[i] - slope * times[i];
    }
    return tilted;
  }
}
