package org.newstide.core.graph;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jgrapht.Graph;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.graph.AsUnweightedGraph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * An undirected graph of ties and what can be read from its shape.
 *
 * <p>The same ties give the same answers, in whatever order they come: vertices and edges are put
 * in order first, and the communities' random walk has a fixed seed.
 *
 * <p>PageRank follows the weights (damping 0.85; Sergey Brin and Larry Page, 1998); betweenness
 * counts ties and not their weight (Ulrik Brandes, A Faster Algorithm for Betweenness Centrality,
 * 2001) and is a share of all pairs of other vertices. Cost: vertices × edges for the betweenness,
 * so this is for graphs of thousands of vertices.
 */
public final class TieGraph {

  // Numbers for vertices: the searches ask for them far too often to compare names.
  private final List<Vertex> vertices;
  private final Graph<Integer, DefaultWeightedEdge> graph =
      new SimpleWeightedGraph<>(DefaultWeightedEdge.class);

  private TieGraph(Collection<Tie> ties) {
    List<Tie> sorted =
        ties.stream().sorted(Comparator.comparing(Tie::a).thenComparing(Tie::b)).toList();
    vertices =
        sorted.stream().flatMap(tie -> Stream.of(tie.a(), tie.b())).sorted().distinct().toList();
    Map<Vertex, Integer> numbers = new HashMap<>();
    for (Vertex vertex : vertices) {
      graph.addVertex(numbers.size());
      numbers.put(vertex, numbers.size());
    }
    for (Tie tie : sorted) {
      DefaultWeightedEdge edge = graph.addEdge(numbers.get(tie.a()), numbers.get(tie.b()));
      if (edge == null) {
        throw new IllegalArgumentException(
            "ties must hold a pair once, found two of " + tie.a() + " and " + tie.b());
      }
      graph.setEdgeWeight(edge, tie.weight());
    }
  }

  /**
   * The graph of these ties; its vertices are their ends.
   *
   * @throws IllegalArgumentException if two vertices are tied twice
   */
  public static TieGraph of(Collection<Tie> ties) {
    return new TieGraph(ties);
  }

  /**
   * Where each vertex stands, in the order of the vertices.
   *
   * @param resolution of the communities, above 0; see {@link Communities}
   */
  public Map<Vertex, Standing> standings(double resolution) {
    Map<Vertex, Standing> standings = new LinkedHashMap<>();
    if (vertices.isEmpty()) {
      return standings;
    }
    Map<Integer, Double> ranks = new PageRank<>(graph).getScores();
    Map<Integer, Double> between =
        new BetweennessCentrality<>(new AsUnweightedGraph<>(graph)).getScores();
    int[] communities = Communities.of(graph, resolution);
    double n = vertices.size();
    double pairs = Math.max(1, (n - 1) * (n - 2) / 2);
    for (int v = 0; v < vertices.size(); v++) {
      double strength = graph.edgesOf(v).stream().mapToDouble(graph::getEdgeWeight).sum();
      standings.put(
          vertices.get(v),
          new Standing(
              graph.degreeOf(v), strength, ranks.get(v), between.get(v) / pairs, communities[v]));
    }
    return standings;
  }
}
