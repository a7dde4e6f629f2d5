package org.newstide.pipeline.cooccurrence;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * Which pairs {@link GraphDrawing} draws: of each language the strongest of the whole archive.
 *
 * @param unit the unit whose pairs are drawn; no graph where it is not counted
 * @param minNpmi normalised pointwise mutual information that a pair must have, in [0, 1]
 * @param maxFalseDiscoveryRate false discovery rate that a pair must have at most, in (0, 1]
 * @param maxEdgesPerNode pairs that are drawn for the sake of one node at most, at least 1: those
 *     of most evidence. Others may still tie themselves to it
 * @param maxEdges pairs that are drawn per language, those of most evidence, in [1, 100000]
 * @param resolution of the communities, above 0; more makes smaller ones
 */
public record GraphSettings(
    CountingUnit unit,
    double minNpmi,
    double maxFalseDiscoveryRate,
    int maxEdgesPerNode,
    int maxEdges,
    double resolution)
    implements Serializable {

  public static final GraphSettings DEFAULTS =
      new GraphSettings(CountingUnit.SENTENCE, 0.2, 0.001, 5, 3_000, 1);

  public GraphSettings {
    requireNonNull(unit, "unit");
    check(minNpmi >= 0 && minNpmi <= 1, "minNpmi", "in [0, 1]", minNpmi);
    check(
        maxFalseDiscoveryRate > 0 && maxFalseDiscoveryRate <= 1,
        "maxFalseDiscoveryRate",
        "in (0, 1]",
        maxFalseDiscoveryRate);
    check(maxEdgesPerNode >= 1, "maxEdgesPerNode", "at least 1", maxEdgesPerNode);
    check(maxEdges >= 1 && maxEdges <= 100_000, "maxEdges", "in [1, 100000]", maxEdges);
    check(resolution > 0, "resolution", "above 0", resolution);
  }

  private static void check(boolean holds, String name, String rule, Number found) {
    if (!holds) {
      throw new IllegalArgumentException(name + " must be " + rule + ", found " + found);
    }
  }
}
