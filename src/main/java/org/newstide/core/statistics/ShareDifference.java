package org.newstide.core.statistics;

/**
 * The difference of two shares, first less second, with its 95 % interval.
 *
 * <p>The interval is made of the two Wilson intervals and is right for small counts and shares near
 * 0 too: (Robert Newcombe, Interval Estimation for the Difference Between Independent Proportions,
 * 1998, method 10.) The p-value is that of Pearson's χ² of the two-by-two table.
 *
 * @param difference in [−1, 1]
 * @param low lower end
 * @param high upper end
 * @param pValue two-sided
 */
public record ShareDifference(double difference, double low, double high, double pValue) {

  /**
   * The difference of independent counts.
   *
   * @param designEffect variance of the shares over that of independent articles, at least 1: the
   *     counts are divided by it
   */
  public static ShareDifference of(
      long mentioning, long total, long otherMentioning, long otherTotal, double designEffect) {
    WilsonInterval one = WilsonInterval.clustered(mentioning, total, designEffect);
    WilsonInterval other = WilsonInterval.clustered(otherMentioning, otherTotal, designEffect);
    double p = (double) mentioning / total;
    double q = (double) otherMentioning / otherTotal;
    double pooled = (double) (mentioning + otherMentioning) / (total + otherTotal);
    double variance = pooled * (1 - pooled) * (1.0 / total + 1.0 / otherTotal) * designEffect;
    return new ShareDifference(
        p - q,
        p - q - Math.hypot(p - one.low(), other.high() - q),
        p - q + Math.hypot(one.high() - p, q - other.low()),
        variance == 0 ? 1 : Normal.twoSided((p - q) / Math.sqrt(variance)));
  }
}
