package org.newstide.pipeline.trends;

import java.io.Serializable;
import java.util.List;

/**
 * What {@link ChangeDetection} and {@link ChangeExplanation} look for.
 *
 * @param scopes kinds of scopes whose series are tested: all, language, source, section
 * @param falseDiscoveryRate part of the findings that may be chance, in (0, 1); also the chance of
 *     a change point in a steady series
 * @param burstScaling how much denser a level of a burst is than the one below, more than 1
 * @param burstGamma how hard it is to begin a burst, at least 0
 * @param maxBurstLevel highest level of bursts, at least 1
 * @param shortestLevel periods that a share must keep to its new level for a change point, at least
 *     1
 * @param minPeriods covered and complete periods that a series must have to be tested, at least 10
 * @param seasonLevel chance at which a weekly or yearly pattern is seen where there is none, in (0,
 *     1); the pattern is taken away before changes and trends are looked for
 * @param watchedPeriods periods before the last that say what is expected of it, at least 10
 * @param evidence reasons of each kind that are kept for a burst or change, at least 0
 */
public record ChangeSettings(
    List<String> scopes,
    double falseDiscoveryRate,
    double burstScaling,
    double burstGamma,
    int maxBurstLevel,
    int shortestLevel,
    int minPeriods,
    double seasonLevel,
    int watchedPeriods,
    int evidence)
    implements Serializable {

  private static final List<String> KINDS = List.of("all", "language", "source", "section");

  public static final ChangeSettings DEFAULTS =
      new ChangeSettings(List.of("all"), 0.05, 2, 1, 3, 3, 14, 0.01, 60, 10);

  public ChangeSettings {
    scopes = List.copyOf(scopes);
    check(KINDS.containsAll(scopes), "scopes", "of " + KINDS, scopes);
    check(
        falseDiscoveryRate > 0 && falseDiscoveryRate < 1,
        "falseDiscoveryRate",
        "in (0, 1)",
        falseDiscoveryRate);
    check(burstScaling > 1, "burstScaling", "more than 1", burstScaling);
    check(burstGamma >= 0, "burstGamma", "at least 0", burstGamma);
    check(maxBurstLevel >= 1, "maxBurstLevel", "at least 1", maxBurstLevel);
    check(shortestLevel >= 1, "shortestLevel", "at least 1", shortestLevel);
    check(minPeriods >= 10, "minPeriods", "at least 10", minPeriods);
    check(seasonLevel > 0 && seasonLevel < 1, "seasonLevel", "in (0, 1)", seasonLevel);
    check(watchedPeriods >= 10, "watchedPeriods", "at least 10", watchedPeriods);
    check(evidence >= 0, "evidence", "at least 0", evidence);
  }

  private static void check(boolean holds, String name, String rule, Object found) {
    if (!holds) {
      throw new IllegalArgumentException(name + " must be " + rule + ", found " + found);
    }
  }
}
