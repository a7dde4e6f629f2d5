package org.newstide.core.statistics;

import java.io.Serializable;
import java.util.Arrays;

/**
 * How many of the pairs tested together gave how much evidence: what false discoveries are
 * controlled by where the tests are too many to sort.
 *
 * <p>A histogram of |G²| whose bins are a thousandth wide in proportion, so tallies of parts add up
 * to the tally of all. {@link #qValues} reads from it the false discovery rate: with m tests of
 * which r have at least as much evidence, p·m / r, and of that the least over all smaller evidence.
 * A bin counts with the evidence of its lower end, so that a q-value errs upwards, by a share of
 * G²/2048 at most: half of one percent at G² = 10.83.
 *
 * <p>Source: Yoav Benjamini and Yosef Hochberg, Controlling the False Discovery Rate: A Practical
 * and Powerful Approach to Multiple Testing, 1995.
 */
public final class EvidenceTally {

  private static final int BINS_PER_OCTAVE_BITS = 10;
  private static final int SHIFT = 23 - BINS_PER_OCTAVE_BITS;

  /** All below, p above 0.9, share bin 0. */
  private static final int FIRST = bits(0x1p-6f);

  /** All above, p = 0 as a double, share the last bin. */
  private static final int BINS = bits(0x1p11f) - FIRST + 1;

  private long[] counts = new long[0];

  /** Adds a test by its G², whose sign does not matter. */
  public void add(double evidence) {
    int bin = bin(evidence);
    reserve(bin + 1);
    counts[bin]++;
  }

  /** Adds tests to a bin, as {@link #counts} gives them. */
  public void add(int bin, long tests) {
    reserve(bin + 1);
    counts[bin] += tests;
  }

  /** Tests by bin, the bins of least evidence first; empty ones at the end are left out. */
  public long[] counts() {
    int size = counts.length;
    while (size > 0 && counts[size - 1] == 0) {
      size--;
    }
    return Arrays.copyOf(counts, size);
  }

  /** What the tests so far say. */
  public QValues qValues() {
    double[] values = new double[Math.max(1, counts.length)];
    long tests = 0;
    for (long count : counts) {
      tests += count;
    }
    long atLeast = tests;
    double least = 1;
    for (int bin = 0; bin < counts.length; bin++) {
      if (counts[bin] > 0) {
        least = Math.min(least, Gamma.chiSquareTail(lowerEnd(bin), 1) * tests / atLeast);
        atLeast -= counts[bin];
      }
      values[bin] = least;
    }
    return new QValues(values, tests);
  }

  /** The q-value of each bin, as of one moment. Immutable. */
  public static final class QValues implements Serializable {

    private final double[] values;
    private final long tests;

    private QValues(double[] values, long tests) {
      this.values = values;
      this.tests = tests;
    }

    /**
     * The smallest false discovery rate at which a pair with this G² is called one, in [0, 1].
     *
     * @param evidence of a test that was added
     */
    public double of(double evidence) {
      return tests == 0 ? 1 : values[Math.min(bin(evidence), values.length - 1)];
    }

    /** How many tests were made. */
    public long tests() {
      return tests;
    }
  }

  private static int bin(double evidence) {
    int bin = bits((float) Math.min(Math.abs(evidence), Float.MAX_VALUE)) - FIRST;
    return Math.max(0, Math.min(BINS - 1, bin));
  }

  private static double lowerEnd(int bin) {
    return bin == 0 ? 0 : Float.intBitsToFloat(bin + FIRST << SHIFT);
  }

  private static int bits(float value) {
    return Float.floatToRawIntBits(value) >>> SHIFT;
  }

  private void reserve(int bins) {
    if (bins > counts.length) {
      int enough = Math.min(BINS, Math.max(bins, counts.length + counts.length / 2));
      counts = Arrays.copyOf(counts, enough);
    }
  }
}
