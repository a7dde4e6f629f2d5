package org.newstide.core.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
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

  /**
   * By vertex the number of its community, the largest 0; among equals that of the first vertex.
   *
   * @param graph its vertices are the numbers from 0
   */
  static <E> int[] of(Graph<Integer, E> graph, double resolution) {
    Network network = network(graph);
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
    return numbered(best.getClusters());
  }

  private static <E> Network network(Graph<Integer, E> graph) {
    LargeIntArray[] ends = {new LargeIntArray(0), new LargeIntArray(0)};
    LargeDoubleArray weights = new LargeDoubleArray(0);
    for (E edge : graph.edgeSet()) {
      ends[0].append(graph.getEdgeSource(edge));
      ends[1].append(graph.getEdgeTarget(edge));
      weights.append(graph.getEdgeWeight(edge));
    }
    return new Network(graph.vertexSet().size(), true, ends, weights, false, true);
  }

  private static int[] numbered(int[] found) {
    Map<Integer, List<Integer>> members = new LinkedHashMap<>();
    for (int v = 0; v < found.length; v++) {
      members.computeIfAbsent(found[v], unseen -> new ArrayList<>()).add(v);
    }
    List<List<Integer>> sorted = new ArrayList<>(members.values());
    // Stable: among equals the community of the first vertex stays first.
    sorted.sort(Comparator.comparingInt((List<Integer> community) -> -community.size()));
    int[] numbers = new int[found.length];
    for (int number = 0; number < sorted.size(); number++) {
      for (int vertex : sorted.get(number)) {
        numbers[vertex] = number;
      }
    }
    return numbers;
  }
}
