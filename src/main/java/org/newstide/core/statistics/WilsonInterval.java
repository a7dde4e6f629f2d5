package org.newstide.core.statistics;

/**
 * The interval of a share that was counted: which true shares fit {@code mentioning} of {@code
 * total}.
 *
 * <p>(p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n) with p = mentioning / total and n = total.
 * Both ends lie in [0, 1] and hold the share itself between them; for 0 of n the lower end is
 * exactly 0 and for n of n the upper end exactly 1. It presumes independent units: reprints of one
 * story make it too narrow, so prefer it on stories.
 *
 * <p>Source: Edwin B. Wilson, Probable Inference, the Law of Succession, and Statistical Inference,
 * 1927.
 *
 * @param low lower end
 * @param high upper end
 */
public record WilsonInterval(double low, double high) {

  /** The 0.975 quantile of the normal distribution. */
  private static final double Z_95 = 1.959963984540054;

  /**
   * The 95 % interval of {@code mentioning} of {@code total}.
   *
   * @throws IllegalArgumentException if there is nothing to take a share of, or more than all of it
   */
  public static WilsonInterval of(long mentioning, long total) {
    return of(mentioning, total, Z_95);
  }

  /**
   * The same with another confidence.
   *
   * @param z quantile of the normal distribution at (1 + confidence) / 2, for example 1.645 for 90
   *     %
   */
  public static WilsonInterval of(long mentioning, long total, double z) {
    if (total < 1) {
      throw new IllegalArgumentException("total must be at least 1, found " + total);
    }
    if (mentioning < 0 || mentioning > total) {
      throw new IllegalArgumentException(
          "mentioning must lie in [0, " + total + "], found " + mentioning);
    }
    if (!(z > 0) || Double.isInfinite(z)) {
      throw new IllegalArgumentException("z must be positive and finite, found " + z);
    }
    return of((double) mentioning / total, (double) total, z);
  }

  /**
   * The 95 % interval where articles are not independent: that of {@code total / designEffect}
   * independent ones with the same share.
   *
   * <p>Source: Edward Korn and Barry Graubard, Confidence Intervals for Proportions with Small
   * Expected Number of Positive Counts Estimated from Survey Data, 1998 (the effective size).
   *
   * @param designEffect variance of the share over that of independent articles, at least 1: see
   *     {@link Overdispersion#designEffect}
   */
  public static WilsonInterval clustered(long mentioning, long total, double designEffect) {
    if (!(designEffect >= 1) || Double.isInfinite(designEffect)) {
      throw new IllegalArgumentException("designEffect must be at least 1, found " + designEffect);
    }
    of(mentioning, total);
    return of((double) mentioning / total, total / designEffect, Z_95);
  }

  private static WilsonInterval of(double share, double n, double z) {
    double zz = z * z;
    double centre = share + zz / (2 * n);
    double reach = z * Math.sqrt(share * (1 - share) / n + zz / (4 * n * n));
    double scale = 1 + zz / n;
    double low = share == 0 ? 0 : Math.max(0, (centre - reach) / scale);
    double high = share == 1 ? 1 : Math.min(1, (centre + reach) / scale);
    return new WilsonInterval(Math.min(low, share), Math.max(high, share));
  }
}
