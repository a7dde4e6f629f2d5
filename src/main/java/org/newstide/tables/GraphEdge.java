package org.newstide.tables;

import static java.util.Objects.requireNonNull;

/**
 * One row per edge of a language's graph: a pair of the whole archive, as in {@code collocations}.
 *
 * <p>Pairs that are {@code by_definition} are not drawn.
 *
 * @param language ISO 639-1 code
 * @param unit the unit that was counted
 * @param counting the way of counting
 * @param kindA {@code term}, {@code phrase}, {@code theme} or {@code actor}
 * @param nodeA the first node
 * @param kindB as {@code kindA}
 * @param nodeB the second node
 * @param observed units that contain both
 * @param logLikelihoodRatio G²: the evidence
 * @param weight NPMI: the strength, in (0, 1]
 */
public record GraphEdge(
    String language,
    String unit,
    String counting,
    String kindA,
    String nodeA,
    String kindB,
    String nodeB,
    long observed,
    double logLikelihoodRatio,
    double weight) {

  public static final Table<GraphEdge> TABLE =
      Table.of("graph_edges", GraphEdge.class).key("language", "kindA", "nodeA", "kindB", "nodeB");

  public GraphEdge {
    requireNonNull(language, "language");
    requireNonNull(unit, "unit");
    requireNonNull(counting, "counting");
    requireNonNull(kindA, "kindA");
    requireNonNull(nodeA, "nodeA");
    requireNonNull(kindB, "kindB");
    requireNonNull(nodeB, "nodeB");
  }
}
