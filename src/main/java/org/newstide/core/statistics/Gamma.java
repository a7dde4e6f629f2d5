package org.newstide.core.statistics;

/** The gamma function where counts need it: logarithms of factorials, and tails of χ². */
final class Gamma {

  private static final double HALF_LN_TWO_PI = 0.9189385332046727;

  /** Numbers of Bernoulli over 2k(2k−1), the coefficients of Stirling's series. */
  private static final double[] STIRLING = {
    1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156
  };

  private static final int TERMS = 10_000;

  private Gamma() {}

  /** ln Γ(x) for x &gt; 0, by Stirling's series from 10 upwards. */
  static double ln(double x) {
    double shift = 0;
    double z = x;
    for (; z < 10; z++) {
      shift += Math.log(z);
    }
    double sum = 0;
    double power = 1 / z;
    for (double coefficient : STIRLING) {
      sum += coefficient * power;
      power /= z * z;
    }
    return (z - 0.5) * Math.log(z) - z + HALF_LN_TWO_PI + sum - shift;
  }

  /** ln of the ways to choose k of n; both may be broken numbers, 0 ≤ k ≤ n. */
  static double lnChoose(double n, double k) {
    return k == 0 || k == n ? 0 : ln(n + 1) - ln(k + 1) - ln(n - k + 1);
  }

  /** The chance that χ² with so many degrees of freedom is at least x. */
  static double chiSquareTail(double x, double freedom) {
    return x <= 0 ? 1 : upperRegularized(freedom / 2, x / 2);
  }

  /** Γ(a, x) / Γ(a): by the series below the mean, by Legendre's continued fraction above. */
  private static double upperRegularized(double a, double x) {
    double front = Math.exp(a * Math.log(x) - x - ln(a));
    return x < a + 1 ? 1 - front * lowerSeries(a, x) : front * upperFraction(a, x);
  }

  private static double lowerSeries(double a, double x) {
    double term = 1 / a;
    double sum = term;
    for (int n = 1; n < TERMS && term > sum * 1e-17; n++) {
      term *= x / (a + n);
      sum += term;
    }
    return sum;
  }

  /** Lentz's way from the front; all its terms are positive here. */
  private static double upperFraction(double a, double x) {
    double b = x + 1 - a;
    double c = 1e300;
    double d = 1 / b;
    double fraction = d;
    for (int n = 1; n < TERMS; n++) {
      double an = -n * (n - a);
      b += 2;
      d = 1 / (an * d + b);
      c = b + an / c;
      double step = c * d;
      fraction *= step;
      if (Math.abs(step - 1) < 1e-16) {
        break;
      }
    }
    return fraction;
  }
}
