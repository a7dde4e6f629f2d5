package org.newstide.core.statistics;

/** The standard normal distribution. */
public final class Normal {

  private static final double SQRT_TWO_PI = Math.sqrt(2 * Math.PI);

  private Normal() {}

  /** The chance of more than z; keeps its digits far out. */
  public static double upperTail(double z) {
    double half = Gamma.chiSquareTail(z * z, 1) / 2;
    return z >= 0 ? half : 1 - half;
  }

  /** The chance of a value at least as far from 0, on either side. */
  public static double twoSided(double z) {
    return Gamma.chiSquareTail(z * z, 1);
  }

  /**
   * The value that is exceeded with this chance, by Newton's way on the logarithm of the tail.
   *
   * @param chance in (0, 1)
   */
  public static double upperQuantile(double chance) {
    if (!(chance > 0 && chance < 1)) {
      throw new IllegalArgumentException("chance must lie in (0, 1), found " + chance);
    }
    if (chance > 0.5) {
      return -upperQuantile(1 - chance);
    }
    double z = Math.sqrt(Math.max(0, -2 * Math.log(2 * chance)));
    for (int i = 0; i < 60; i++) {
      double tail = upperTail(z);
      double density = Math.exp(-z * z / 2) / SQRT_TWO_PI;
      double step = (Math.log(tail) - Math.log(chance)) * tail / density;
      z += step;
      if (Math.abs(step) <= 1e-15 * Math.max(1, z)) {
        break;
      }
    }
    return z;
  }
}
