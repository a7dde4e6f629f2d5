package org.newstide.app.jobs;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.newstide.core.graph.DrawnTie;
import org.newstide.core.graph.DrawnVertex;
import org.newstide.core.graph.GraphFile;
import org.newstide.core.graph.Standing;
import org.newstide.core.graph.Tie;
import org.newstide.core.graph.Vertex;
import org.newstide.tables.GraphEdge;
import org.newstide.tables.GraphNode;

/** The graph tables as files: one graph a language, {@code graph/vi.gexf} and its like. */
final class GraphFiles {

  private GraphFiles() {}

  /** Name in the release → text. */
  static Map<String, String> of(List<GraphNode> nodes, List<GraphEdge> edges) {
    Map<String, List<GraphEdge>> ties =
        edges.stream().collect(Collectors.groupingBy(GraphEdge::language));
    Map<String, String> files = new TreeMap<>();
    nodes.stream()
        .collect(Collectors.groupingBy(GraphNode::language))
        .forEach(
            (language, vertices) -> {
              GraphFile graph =
                  GraphFile.of(
                      vertices.stream().map(GraphFiles::vertex).toList(),
                      ties.get(language).stream().map(GraphFiles::tie).toList());
              files.put("graph/" + language + ".gexf", graph.gexf());
              files.put("graph/" + language + ".graphml", graph.graphml());
            });
    return files;
  }

  private static DrawnVertex vertex(GraphNode node) {
    return new DrawnVertex(
        new Vertex(node.kind(), node.node()),
        node.count(),
        new Standing(
            node.degree(), node.strength(), node.pageRank(), node.betweenness(), node.community()),
        node.communityName());
  }

  private static DrawnTie tie(GraphEdge edge) {
    Vertex a = new Vertex(edge.kindA(), edge.nodeA());
    Vertex b = new Vertex(edge.kindB(), edge.nodeB());
    return new DrawnTie(new Tie(a, b, edge.weight()), edge.observed(), edge.logLikelihoodRatio());
  }
}
