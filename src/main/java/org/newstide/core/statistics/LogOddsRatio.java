package org.newstide.core.statistics;

/**
 * How many times the odds of one thing are raised where the other is, as a natural logarithm with
 * its standard error.
 *
 * <p>ln((a + ½)(d + ½) / ((b + ½)(c + ½))) over the four cells of a table, with the standard error
 * √(Σ 1 / (cell + ½)). The added halves keep it finite where a cell is empty and take away most of
 * its bias. 0 for independence, above 0 for attraction; e to the power of it is the ratio itself.
 *
 * <p>Sources: Barnet Woolf, On Estimating the Relation between Blood Group and Disease, 1955; J. B.
 * S. Haldane, The Estimation and Significance of the Logarithm of a Ratio of Frequencies, 1956.
 *
 * @param value any real number
 * @param standardError above 0
 */
public record LogOddsRatio(double value, double standardError) {

  /** The 0.975 quantile of the normal distribution. */
  private static final double Z_95 = 1.959963984540054;

  static LogOddsRatio of(long both, long firstAlone, long secondAlone, long neither) {
    double a = both + 0.5;
    double b = firstAlone + 0.5;
    double c = secondAlone + 0.5;
    double d = neither + 0.5;
    return new LogOddsRatio(
        Math.log(a / b) + Math.log(d / c), Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d));
  }

  /** Lower end of the 95 % interval. */
  public double low() {
    return value - Z_95 * standardError;
  }

  /** Upper end of the 95 % interval. */
  public double high() {
    return value + Z_95 * standardError;
  }

  /** By how much this association is closer than another one of other units. */
  public LogOddsRatio minus(LogOddsRatio other) {
    return new LogOddsRatio(value - other.value, Math.hypot(standardError, other.standardError));
  }
}
