package org.newstide.core.similarity;

import java.io.Serializable;

/**
 * Which texts are compared at all: those whose sketches share enough.
 *
 * @param minShared sampled shingles, at least 1; a sketch with fewer must share all
 * @param minShare of the smaller of both sketches, in (0, 1]
 */
public record CandidateRule(int minShared, double minShare) implements Serializable {

  public CandidateRule {
    if (minShared < 1) {
      throw new IllegalArgumentException("minShared must be at least 1, found " + minShared);
    }
    if (!(minShare > 0 && minShare <= 1)) {
      throw new IllegalArgumentException("minShare must be in (0, 1], found " + minShare);
    }
  }

  /**
   * How many shingles two texts must share.
   *
   * @param sampled shingles of the one sketch
   * @param level of the one sketch
   * @param otherSampled shingles of the other sketch
   * @param otherLevel of the other sketch
   */
  public int asked(int sampled, int level, int otherSampled, int otherLevel) {
    int coarser = Math.max(level, otherLevel);
    // About how many the smaller one would have at the coarser level.
    double fewer =
        Math.min(
            Math.scalb((double) sampled, level - coarser),
            Math.scalb((double) otherSampled, otherLevel - coarser));
    return (int) Math.max(Math.min(minShared, Math.ceil(fewer)), Math.ceil(fewer * minShare));
  }

  /**
   * The probability that two texts are compared: that a binomial reaches what is asked for.
   *
   * @param sampled shingles of the smaller sketch, at the coarser level
   * @param shared share of its shingles that the other text has, in [0, 1]
   */
  public double probability(int sampled, double shared) {
    int asked = asked(sampled, 0, sampled, 0);
    double fewer = 0;
    double term = Math.pow(1 - shared, sampled);
    for (int k = 0; k < asked; k++) {
      fewer += term;
      term *= (sampled - k) / (k + 1.0) * shared / (1 - shared);
    }
    return shared == 1 ? 1 : 1 - fewer;
  }
}
