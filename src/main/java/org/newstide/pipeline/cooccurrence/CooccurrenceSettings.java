package org.newstide.pipeline.cooccurrence;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;
import org.newstide.core.time.Grain;

/**
 * What {@link Cooccurrence} counts and which pairs it reports.
 *
 * @param maxTerms kept terms per language, the most frequent ones by documents, in [2, 100000]. The
 *     cost of a document grows with the square of the number of different ones it holds
 * @param actors whether the actors that are mentioned are nodes beside the themes
 * @param units what is counted; each has rows of its own
 * @param counting whether reprints count; each way has rows of its own
 * @param grain length of the periods
 * @param windowTokens how many tokens the second term of a window may stand behind the first, in
 *     [1, 100]; all tokens count, stop words too
 * @param windowEdge what a window never reaches across
 * @param minObserved units of the whole archive that must hold a pair for its row of grain {@code
 *     all}, at least 1
 * @param minObservedInPeriod units of a period that must hold a pair for its row of that period, at
 *     least 1
 * @param minEvidence G² that one of a pair's rows must reach, above or below expectation, for any
 *     of them to be reported; at least 0, where 0 reports every pair. The default of 10.83 is what
 *     chance alone reaches once in a thousand pairs; most pairs of a document are chance
 * @param periodsBefore how many periods before a period it is compared with, at least 1
 * @param bufferedIds ids that a task holds for each unit before it hands its counts on, at least
 *     1024; each takes about twelve bytes
 * @param graph which pairs are drawn
 */
public record CooccurrenceSettings(
    int maxTerms,
    boolean actors,
    List<CountingUnit> units,
    List<Counting> counting,
    Grain grain,
    int windowTokens,
    WindowEdge windowEdge,
    long minObserved,
    long minObservedInPeriod,
    double minEvidence,
    int periodsBefore,
    int bufferedIds,
    GraphSettings graph)
    implements Serializable {

  public static final CooccurrenceSettings DEFAULTS =
      new CooccurrenceSettings(
          3_000,
          true,
          List.of(CountingUnit.SENTENCE, CountingUnit.DOCUMENT),
          List.of(Counting.STORIES),
          Grain.MONTH,
          5,
          WindowEdge.SENTENCE,
          5,
          5,
          10.83,
          12,
          1 << 22,
          GraphSettings.DEFAULTS);

  public CooccurrenceSettings {
    check(maxTerms >= 2 && maxTerms <= 100_000, "maxTerms", "in [2, 100000]", maxTerms);
    units = List.copyOf(units);
    check(!units.isEmpty(), "units", "at least one", units);
    counting = List.copyOf(counting);
    check(!counting.isEmpty(), "counting", "at least one", counting);
    requireNonNull(grain, "grain");
    check(windowTokens >= 1 && windowTokens <= 100, "windowTokens", "in [1, 100]", windowTokens);
    requireNonNull(windowEdge, "windowEdge");
    check(minObserved >= 1, "minObserved", "at least 1", minObserved);
    check(minObservedInPeriod >= 1, "minObservedInPeriod", "at least 1", minObservedInPeriod);
    check(minEvidence >= 0, "minEvidence", "at least 0", minEvidence);
    check(periodsBefore >= 1, "periodsBefore", "at least 1", periodsBefore);
    check(
        bufferedIds >= 1024 && bufferedIds <= 1 << 26,
        "bufferedIds",
        "in [1024, 67108864]",
        bufferedIds);
    requireNonNull(graph, "graph");
  }

  private static void check(boolean holds, String name, String rule, Object found) {
    if (!holds) {
      throw new IllegalArgumentException(name + " must be " + rule + ", found " + found);
    }
  }
}
