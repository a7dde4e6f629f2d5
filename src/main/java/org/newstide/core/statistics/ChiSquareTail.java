package org.newstide.core.statistics;

/**
 * The chance that a χ² variable of one degree of freedom exceeds a value: erfc(√(x / 2)).
 *
 * <p>The series of the error function below 4, a continued fraction above (Milton Abramowitz and
 * Irene Stegun, Handbook of Mathematical Functions, 1964, 7.1.6 and 7.1.14). At least twelve digits
 * are right, until the chance is too small for a double at about x = 1480, where it becomes 0.
 */
final class ChiSquareTail {

  private static final double SERIES_BELOW = 4;
  private static final int FRACTIONS = 120;

  private ChiSquareTail() {}

  static double ofOneDegree(double x) {
    return x < SERIES_BELOW ? 1 - series(x) : fraction(x);
  }

  private static double series(double x) {
    double term = Math.sqrt(2 * x / Math.PI) * Math.exp(-x / 2);
    double sum = term;
    for (int odd = 3; term > 1e-17 * sum; odd += 2) {
      term *= x / odd;
      sum += term;
    }
    return sum;
  }

  private static double fraction(double x) {
    double tail = 0;
    for (int k = FRACTIONS; k >= 1; k--) {
      tail = k / x / (1 + tail);
    }
    return Math.exp(-x / 2) * Math.sqrt(2 / (Math.PI * x)) / (1 + tail);
  }
}
