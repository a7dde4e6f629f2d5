package org.newstide.core.topics;

import java.util.Arrays;

/**
 * How badly a frozen model explains new documents, against how it explains those it was learnt
 * from.
 *
 * <p>With ℓ the mean log-likelihood of a token, by document completion, of a month of new documents
 * and m, s the mean and the standard deviation of the ℓ of the months that the model was learnt
 * from, the score is (m − ℓ) / (s·√(1 + 1/n)): the standard deviations by which the new month is
 * worse than the n months were, about t-distributed with n − 1 degrees of freedom if nothing has
 * changed. Months that a model was learnt from flatter it a little, so small scores mean nothing;
 * from about 4 on the model should be fitted again.
 */
public final class DriftScore {

  /** Months that are needed to know how months differ. */
  public static final int FEWEST_MONTHS = 3;

  private DriftScore() {}

  /**
   * The score; NaN where there are fewer than three months to compare with, or where they do not
   * differ.
   *
   * @param learntFrom log-likelihood of a token in each month that the model was learnt from
   * @param found the same of the new documents
   */
  public static double of(double[] learntFrom, double found) {
    int n = learntFrom.length;
    double mean = Arrays.stream(learntFrom).average().orElse(0);
    double squares = Arrays.stream(learntFrom).map(x -> (x - mean) * (x - mean)).sum();
    if (n < FEWEST_MONTHS || squares == 0) {
      return Double.NaN;
    }
    return (mean - found) / Math.sqrt(squares / (n - 1) * (1 + 1.0 / n));
  }
}
