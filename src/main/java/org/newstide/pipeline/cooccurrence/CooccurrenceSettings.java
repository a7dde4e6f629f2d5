package org.newstide.pipeline.cooccurrence;

import java.io.Serializable;

/**
 * What {@link Cooccurrence} counts and which pairs it reports.
 *
 * @param maxTerms kept terms per language, the most frequent ones by documents, in [2, 200000]. The
 *     cost of a document grows with the square of the number of different ones it holds, so this is
 *     what bounds time and memory
 * @param minObserved units of the whole archive that must hold a pair for its row of grain {@code
 *     all}, at least 1
 * @param minObservedInMonth units of a month that must hold a pair for its row of that month, at
 *     least 1
 * @param pairsInMemory different pairs that a task holds before it hands its counts on, at least
 *     1024; each takes up to 43 bytes
 */
public record CooccurrenceSettings(
    int maxTerms, long minObserved, long minObservedInMonth, int pairsInMemory)
    implements Serializable {

  public static final CooccurrenceSettings DEFAULTS =
      new CooccurrenceSettings(3_000, 5, 5, 1 << 22);

  public CooccurrenceSettings {
    check(maxTerms >= 2 && maxTerms <= 200_000, "maxTerms", "in [2, 200000]", maxTerms);
    check(minObserved >= 1, "minObserved", "at least 1", minObserved);
    check(minObservedInMonth >= 1, "minObservedInMonth", "at least 1", minObservedInMonth);
    check(
        pairsInMemory >= 1024 && pairsInMemory <= 1 << 28,
        "pairsInMemory",
        "in [1024, 268435456]",
        pairsInMemory);
  }

  private static void check(boolean holds, String name, String rule, long found) {
    if (!holds) {
      throw new IllegalArgumentException(name + " must be " + rule + ", found " + found);
    }
  }
}
