package org.newstide.core.statistics;

/**
 * How much more the share swings from period to period than chance alone would let it.
 *
 * <p>The articles of a day are not independent: one event, one agency text makes many. With a
 * correlation ρ between two articles of a period, as in the beta-binomial distribution, the
 * variance of the share of n articles is that of independent ones times 1 + (n − 1)·ρ, the design
 * effect.
 *
 * <p>Both figures come from neighbouring periods alone, so that a slow rise is not taken for
 * scatter: Pearson's χ² of the two-by-two table of a pair of neighbours is 1 in the mean (after
 * (N−1)/N) if nothing but chance stands between them, and 1 + (h − 1)·ρ with overdispersion, h the
 * harmonic mean of the two totals. Pairs without a mention say nothing.
 *
 * <p>Sources: John von Neumann, Distribution of the Ratio of the Mean Square Successive Difference
 * to the Variance, 1941 (differences of neighbours); D. A. Williams, Extra-Binomial Variation in
 * Logistic Linear Models, 1982 (moments of the beta-binomial).
 *
 * @param factor the variance over that of chance, at least 1
 * @param correlation ρ, in [0, 1)
 */
public record Overdispersion(double factor, double correlation) {

  /** No more than chance. */
  public static final Overdispersion NONE = new Overdispersion(1, 0);

  private static final double MOST = 0.99;

  /** The overdispersion of a series; none where fewer than three pairs can tell. */
  public static Overdispersion of(CountSeries series) {
    int[] covered = series.covered();
    double squares = 0;
    double excess = 0;
    int pairs = 0;
    for (int i = 1; i < covered.length; i++) {
      double n = series.totals()[covered[i - 1]];
      double m = series.totals()[covered[i]];
      double both = series.mentioning()[covered[i - 1]] + series.mentioning()[covered[i]];
      double pooled = both / (n + m);
      if (pooled == 0 || pooled >= 1) {
        continue;
      }
      double difference = series.share(covered[i - 1]) - series.share(covered[i]);
      double unit = 1 / n + 1 / m;
      squares += difference * difference / (pooled * (1 - pooled) * unit) * (n + m - 1) / (n + m);
      excess += 2 / unit - 1;
      pairs++;
    }
    if (pairs < 3) {
      return NONE;
    }
    double correlation = excess <= 0 ? 0 : (squares - pairs) / excess;
    return new Overdispersion(
        Math.max(1, squares / pairs), Math.max(0, Math.min(MOST, correlation)));
  }

  /**
   * The variance of a share over that of independent articles.
   *
   * @param total all articles
   * @param sumOfSquares of the articles of each day; {@code total²} for a single day
   */
  public double designEffect(double total, double sumOfSquares) {
    return total <= 0 ? 1 : Math.max(1, 1 + (sumOfSquares / total - 1) * correlation);
  }
}
