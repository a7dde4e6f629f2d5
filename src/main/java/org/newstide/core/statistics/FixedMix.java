package org.newstide.core.statistics;

/**
 * The share of a period as it would be if every period had the same mix of outlets.
 *
 * <p>Post-stratification: Σ wₛ·rₛ / dₛ, with wₛ the outlet's part of all articles of the archive.
 * An outlet without articles in the period counts with its own mean share, times how the others of
 * the period stand to theirs; so an outlet that joins, leaves or fell silent does not move the
 * figure by being there. Its scatter is larger than that of the raw share where a heavy outlet
 * printed little that day.
 *
 * <p>Source: David Holt and T. M. Fred Smith, Post Stratification, 1979.
 */
public final class FixedMix {

  private final double[] weights;
  private final double[] means;
  private final double share;

  /**
   * @param mentioning of each outlet, in the whole archive
   * @param totals of each outlet
   */
  public FixedMix(long[] mentioning, long[] totals) {
    double all = 0;
    double marked = 0;
    for (int s = 0; s < totals.length; s++) {
      all += totals[s];
      marked += mentioning[s];
    }
    weights = new double[totals.length];
    means = new double[totals.length];
    for (int s = 0; s < totals.length; s++) {
      weights[s] = all == 0 ? 0 : totals[s] / all;
      means[s] = totals[s] == 0 ? 0 : (double) mentioning[s] / totals[s];
    }
    share = all == 0 ? 0 : marked / all;
  }

  /**
   * A period under the fixed mix.
   *
   * @param share the adjusted share, in [0, 1]
   * @param present the part of the mix whose outlets have articles in the period, in [0, 1]
   */
  public record Adjusted(double share, double present) {}

  /** The adjusted share of a period from the counts of each outlet; 0 of 0 where it has none. */
  public Adjusted adjusted(long[] mentioning, long[] totals) {
    double found = 0;
    double usual = 0;
    double present = 0;
    for (int s = 0; s < weights.length; s++) {
      if (totals[s] > 0) {
        found += weights[s] * mentioning[s] / totals[s];
        usual += weights[s] * means[s];
        present += weights[s];
      }
    }
    double whole = Math.min(1, present);
    double others = Math.max(0, share - usual);
    double ratio = usual == 0 ? 1 : found / usual;
    return new Adjusted(Math.max(0, Math.min(1, found + others * ratio)), whole);
  }
}
