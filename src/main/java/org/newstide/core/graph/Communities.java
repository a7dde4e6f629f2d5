package org.newstide.core.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;
import org.jgrapht.Graph;

/**
 * The communities of a weighted graph: parts with more weight within than chance would give.
 *
 * <p>The Leiden algorithm on modularity, which never makes a community that falls apart; best of
 * several runs with fixed seeds. Source: Vincent Traag, Ludo Waltman and Nees Jan van Eck, From
 * Louvain to Leiden: Guaranteeing Well-Connected Communities, 2019; the code is theirs.
 */
final class Communities {

  private static final int RUNS = 10;
  private static final int ITERATIONS = 50;

  private Communities() {}

  /** The number of each vertex's community, the largest 0; among equals the first vertex first. */
  static <V, E> Map<V, Integer> of(Graph<V, E> graph, double resolution) {
    List<V> vertices = new ArrayList<>(graph.vertexSet());
    Network network = network(graph, vertices);
    // Modularity as a constant Potts model: vertex weights are strengths, see RunNetworkClustering.
    double perWeight = resolution / (2 * network.getTotalEdgeWeight());
    Clustering best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (int seed = 0; seed < RUNS; seed++) {
      LeidenAlgorithm leiden =
          new LeidenAlgorithm(
              perWeight, ITERATIONS, LeidenAlgorithm.DEFAULT_RANDOMNESS, new Random(seed));
      Clustering found = leiden.findClustering(network);
      double quality = leiden.calcQuality(network, found);
      if (quality > most) {
        most = quality;
        best = found;
      }
    }
    return numbered(vertices, best.getClusters());
  }

  private static <V, E> Network network(Graph<V, E> graph, List<V> vertices) {
    Map<V, Integer> places = new HashMap<>();
    vertices.forEach(vertex -> places.put(vertex, places.size()));
    LargeIntArray[] ends = {new LargeIntArray(0), new LargeIntArray(0)};
    LargeDoubleArray weights = new LargeDoubleArray(0);
    for (E edge : graph.edgeSet()) {
      ends[0].append(places.get(graph.getEdgeSource(edge)));
      ends[1].append(places.get(graph.getEdgeTarget(edge)));
      weights.append(graph.getEdgeWeight(edge));
    }
    return new Network(vertices.size(), true, ends, weights, false, true);
  }

  private static <V> Map<V, Integer> numbered(List<V> vertices, int[] found) {
    Map<Integer, List<V>> members = new HashMap<>();
    for (int i = 0; i < found.length; i++) {
      members.computeIfAbsent(found[i], unseen -> new ArrayList<>()).add(vertices.get(i));
    }
    Map<V, Integer> places = new HashMap<>();
    vertices.forEach(vertex -> places.put(vertex, places.size()));
    List<List<V>> sorted = new ArrayList<>(members.values());
    sorted.sort(
        Collections.reverseOrder(Comparator.<List<V>>comparingInt(List::size))
            .thenComparing(community -> places.get(community.get(0))));
    Map<V, Integer> numbers = new HashMap<>();
    for (int number = 0; number < sorted.size(); number++) {
      for (V vertex : sorted.get(number)) {
        numbers.put(vertex, number);
      }
    }
    return numbers;
  }
}
