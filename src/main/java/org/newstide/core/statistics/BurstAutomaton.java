package org.newstide.core.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the stretches in which a subject is written about more than usual, and how much more.
 *
 * <p>The archive is read as the work of an automaton with levels 0, 1, 2 … At level i an article
 * mentions the subject with probability p₀·sⁱ, p₀ being its share of the whole archive. Going up
 * costs γ·ln n for each level, n the number of periods; going down is free. The cheapest sequence
 * of levels, −ln likelihood plus the costs of going up, is found by dynamic programming, exactly. A
 * burst of level i is a stretch, as long as can be, at level i or above; bursts of higher levels
 * lie within those of lower ones.
 *
 * <p>Time grows with periods × levels². Periods without articles cost nothing and so break no
 * burst, but none begins or ends with one.
 *
 * <p>Source: Jon Kleinberg, Bursty and Hierarchical Structure in Streams, 2002, section 4 (batched
 * arrivals), with the levels of its section 2 in place of two states.
 */
public final class BurstAutomaton {

  /** Shares of a level stay below this. */
  private static final double CERTAIN = 0.9999;

  private final double scaling;
  private final double gamma;
  private final int maxLevel;

  /**
   * @param scaling s, how much denser a level is than the one below; more than 1, usually 2
   * @param gamma γ, how hard it is to go up; at least 0, usually 1
   * @param maxLevel the highest level, at least 1
   */
  public BurstAutomaton(double scaling, double gamma, int maxLevel) {
    if (!(scaling > 1) || Double.isInfinite(scaling)) {
      throw new IllegalArgumentException("scaling must be more than 1, found " + scaling);
    }
    if (!(gamma >= 0) || Double.isInfinite(gamma)) {
      throw new IllegalArgumentException("gamma must be at least 0, found " + gamma);
    }
    if (maxLevel < 1) {
      throw new IllegalArgumentException("maxLevel must be at least 1, found " + maxLevel);
    }
    this.scaling = scaling;
    this.gamma = gamma;
    this.maxLevel = maxLevel;
  }

  /**
   * A burst.
   *
   * @param first first period
   * @param last last period
   * @param level how high, from 1
   * @param weight how much likelier, in nats, the stretch is at this level than at the one below
   */
  public record Burst(int first, int last, int level, double weight) {}

  /** The bursts of a series, in order of level and then of time. */
  public List<Burst> bursts(CountSeries series) {
    int[] covered = series.covered();
    double share = series.share();
    if (covered.length < 2 || share == 0) {
      return List.of();
    }
    double[][] costs = costs(series, covered, shares(share));
    int[] levels = cheapest(costs, gamma * Math.log(covered.length));
    List<Burst> bursts = new ArrayList<>();
    for (int level = 1; level < costs[0].length; level++) {
      addBursts(bursts, level, levels, costs, covered);
    }
    return bursts;
  }

  private double[] shares(double base) {
    int levels = 1;
    while (levels <= maxLevel && base * Math.pow(scaling, levels) < CERTAIN) {
      levels++;
    }
    double[] shares = new double[levels];
    for (int i = 0; i < levels; i++) {
      shares[i] = base * Math.pow(scaling, i);
    }
    return shares;
  }

  /** −ln likelihood by period and level, without the ways to choose, which are alike for all. */
  private static double[][] costs(CountSeries series, int[] covered, double[] shares) {
    double[][] costs = new double[covered.length][shares.length];
    for (int t = 0; t < covered.length; t++) {
      long r = series.mentioning()[covered[t]];
      double rest = series.totals()[covered[t]] - r;
      for (int i = 0; i < shares.length; i++) {
        costs[t][i] =
            -(r == 0 ? 0 : r * Math.log(shares[i]))
                - (rest == 0 ? 0 : rest * Math.log1p(-Math.min(CERTAIN, shares[i])));
      }
    }
    return costs;
  }

  private static int[] cheapest(double[][] costs, double step) {
    int n = costs.length;
    int levels = costs[0].length;
    int[][] from = new int[n][levels];
    double[] best = new double[levels];
    for (int j = 0; j < levels; j++) {
      best[j] = j * step + costs[0][j];
    }
    for (int t = 1; t < n; t++) {
      double[] next = new double[levels];
      for (int j = 0; j < levels; j++) {
        int cheapest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < levels; i++) {
          double cost = best[i] + Math.max(0, j - i) * step;
          if (cost < least) {
            least = cost;
            cheapest = i;
          }
        }
        from[t][j] = cheapest;
        next[j] = least + costs[t][j];
      }
      best = next;
    }
    int[] path = new int[n];
    for (int j = 1; j < levels; j++) {
      path[n - 1] = best[j] < best[path[n - 1]] ? j : path[n - 1];
    }
    for (int t = n - 1; t > 0; t--) {
      path[t - 1] = from[t][path[t]];
    }
    return path;
  }

  private static void addBursts(
      List<Burst> bursts, int level, int[] levels, double[][] costs, int[] covered) {
    int start = -1;
    double weight = 0;
    for (int t = 0; t <= levels.length; t++) {
      boolean in = t < levels.length && levels[t] >= level;
      if (in) {
        start = start < 0 ? t : start;
        weight += costs[t][level - 1] - costs[t][level];
      } else if (start >= 0) {
        bursts.add(new Burst(covered[start], covered[t - 1], level, weight));
        start = -1;
        weight = 0;
      }
    }
  }
}
