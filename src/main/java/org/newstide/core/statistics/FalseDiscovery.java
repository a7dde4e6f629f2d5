package org.newstide.core.statistics;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Control of the false discovery rate where many subjects are tested at once.
 *
 * <p>Of the findings with q ≤ 0.05 at most one in twenty is expected to be chance, however many
 * subjects were looked at; if there is nothing to find at all, the chance of any finding is at most
 * 0.05. Holds for independent subjects and for those that depend on each other positively.
 *
 * <p>A subject with several findings enters with its smallest p-value, already corrected for the
 * places looked at within the subject; its further findings get the q-value of their own p-value
 * among the same subjects.
 *
 * <p>Source: Yoav Benjamini and Yosef Hochberg, Controlling the False Discovery Rate, 1995; for
 * findings within subjects, Yoav Benjamini and Marina Bogomolov, Selective Inference on Multiple
 * Families of Hypotheses, 2014.
 */
public final class FalseDiscovery implements Serializable {

  private static final long serialVersionUID = 1;

  private final double[] sorted;
  private final double[] qValues;
  private final int tests;

  private FalseDiscovery(double[] sorted, int tests) {
    this.sorted = sorted;
    this.tests = tests;
    this.qValues = new double[sorted.length];
    double least = 1;
    for (int i = sorted.length - 1; i >= 0; i--) {
      least = Math.min(least, sorted[i] * tests / (i + 1));
      qValues[i] = least;
    }
  }

  /**
   * Of these tests.
   *
   * @param pValues one for each subject tested, in any order, in [0, 1]
   */
  public static FalseDiscovery of(double[] pValues) {
    return ofSmallest(pValues, pValues.length);
  }

  /**
   * Of more tests than are worth keeping: exact for every p-value up to the greatest given, since
   * those left out have the later ranks.
   *
   * @param pValues the smallest of all that were tested, in any order, in [0, 1]
   * @param tests how many were tested, at least as many as p-values
   */
  public static FalseDiscovery ofSmallest(double[] pValues, int tests) {
    if (tests < pValues.length) {
      throw new IllegalArgumentException(
          "tests must be at least the p-values, found " + tests + " of " + pValues.length);
    }
    for (double p : pValues) {
      requireProbability(p);
    }
    double[] sorted = pValues.clone();
    Arrays.sort(sorted);
    return new FalseDiscovery(sorted, tests);
  }

  /** Number of subjects tested. */
  public int tests() {
    return tests;
  }

  /** The smallest false discovery rate at which a finding with this p-value is kept. */
  public double qValue(double p) {
    requireProbability(p);
    int above = firstAbove(p);
    double own = p * tests / Math.max(1, above);
    double later = above < sorted.length ? qValues[above] : 1;
    return Math.min(1, Math.min(own, later));
  }

  private int firstAbove(double p) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= p) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static void requireProbability(double p) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("p must lie in [0, 1], found " + p);
    }
  }
}
