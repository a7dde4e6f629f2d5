package org.newstide.tables;

import static java.util.Objects.requireNonNull;

/**
 * One row per node of a language's graph of the strongest pairs.
 *
 * @param language ISO 639-1 code
 * @param kind {@code term}, {@code phrase}, {@code theme} or {@code actor}
 * @param node a term in comparison form, or the id of a theme or actor
 * @param count units of the whole archive that contain it
 * @param degree edges that it has
 * @param strength sum of the weights of its edges
 * @param pageRank share of the time that a walk along the edges spends at it, in [0, 1]: how close
 *     it is to what is close to much
 * @param betweenness share of the shortest paths between others that lead over it, in [0, 1]: what
 *     ties parts of the graph together
 * @param community number of its community in the language, from 0, the largest first
 * @param communityName its community's nodes of most weight, for readers
 */
public record GraphNode(
    String language,
    String kind,
    String node,
    long count,
    int degree,
    double strength,
    double pageRank,
    double betweenness,
    int community,
    String communityName) {

  public static final Table<GraphNode> TABLE =
      Table.of("graph_nodes", GraphNode.class).key("language", "kind", "node");

  public GraphNode {
    requireNonNull(language, "language");
    requireNonNull(kind, "kind");
    requireNonNull(node, "node");
    requireNonNull(communityName, "communityName");
  }
}
