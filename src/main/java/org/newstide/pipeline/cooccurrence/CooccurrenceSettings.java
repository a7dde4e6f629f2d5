package org.newstide.pipeline.cooccurrence;

import java.io.Serializable;

/**
 * What {@link Cooccurrence} counts and which pairs it reports.
 *
 * @param maxTerms kept terms per language, the most frequent ones by documents, in [2, 200000]. The
 *     cost of a document grows with the square of the number of different ones it holds
 * @param minObserved units of the whole archive that must hold a pair for its row of grain {@code
 *     all}, at least 1
 * @param minObservedInMonth units of a month that must hold a pair for its row of that month, at
 *     least 1
 * @param minEvidence G² that one of a pair's rows must reach, above or below expectation, for any
 *     of them to be reported; at least 0, where 0 reports every pair. The default of 10.83 is what
 *     chance alone reaches once in a thousand pairs; most pairs of a document are chance
 * @param rarePairsInMemory different pairs beyond those of the 4096 most frequent terms that a task
 *     holds for each unit before it hands its counts on, at least 1024; each takes up to 43 bytes
 */
public record CooccurrenceSettings(
    int maxTerms,
    long minObserved,
    long minObservedInMonth,
    double minEvidence,
    int rarePairsInMemory)
    implements Serializable {

  public static final CooccurrenceSettings DEFAULTS =
      new CooccurrenceSettings(3_000, 5, 5, 10.83, 1 << 21);

  public CooccurrenceSettings {
    check(maxTerms >= 2 && maxTerms <= 200_000, "maxTerms", "in [2, 200000]", maxTerms);
    check(minObserved >= 1, "minObserved", "at least 1", minObserved);
    check(minObservedInMonth >= 1, "minObservedInMonth", "at least 1", minObservedInMonth);
    check(minEvidence >= 0, "minEvidence", "at least 0", minEvidence);
    check(
        rarePairsInMemory >= 1024 && rarePairsInMemory <= 1 << 28,
        "rarePairsInMemory",
        "in [1024, 268435456]",
        rarePairsInMemory);
  }

  private static void check(boolean holds, String name, String rule, Number found) {
    if (!holds) {
      throw new IllegalArgumentException(name + " must be " + rule + ", found " + found);
    }
  }
}
