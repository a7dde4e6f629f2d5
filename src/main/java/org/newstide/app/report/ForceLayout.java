package org.newstide.app.report;

import java.util.Arrays;
import java.util.List;

/**
 * Places for the nodes of a graph: neighbours pull, all others push. After Fruchterman and
 * Reingold, "Graph drawing by force-directed placement" (Software: Practice and Experience, 1991),
 * from a fixed spiral, so that the same graph always looks the same. Quadratic in the nodes; for
 * some hundreds.
 */
final class ForceLayout {

  private static final int ROUNDS = 260;
  private static final double FARTHEST_PUSH = 8;
  private static final double LONGEST_STEP = 0.6;

  private final double[] x;
  private final double[] y;
  private final double[] forceX;
  private final double[] forceY;

  private ForceLayout(int nodes) {
    x = new double[nodes];
    y = new double[nodes];
    forceX = new double[nodes];
    forceY = new double[nodes];
    for (int i = 0; i < nodes; i++) {
      x[i] = Math.sqrt(i) * Math.cos(2.4 * i);
      y[i] = 0.8 * Math.sqrt(i) * Math.sin(2.4 * i);
    }
  }

  /**
   * Places in the unit square.
   *
   * @param nodes how many
   * @param edges pairs of different nodes, by number from 0
   * @return x and y of each
   */
  static double[][] place(int nodes, List<int[]> edges) {
    ForceLayout layout = new ForceLayout(nodes);
    for (int round = 0; round < ROUNDS; round++) {
      layout.forces(edges);
      layout.step(LONGEST_STEP * (1 - (double) round / ROUNDS));
    }
    return new double[][] {scaled(layout.x), scaled(layout.y)};
  }

  private void forces(List<int[]> edges) {
    for (int i = 0; i < x.length; i++) {
      // A weak pull to the middle, or parts without an edge between them would drift apart.
      forceX[i] = -0.06 * x[i];
      forceY[i] = -0.1 * y[i];
    }
    for (int i = 0; i < x.length; i++) {
      for (int j = i + 1; j < x.length; j++) {
        double distance = distance(i, j);
        if (distance < FARTHEST_PUSH) {
          push(i, j, 1 / distance / distance);
        }
      }
    }
    for (int[] edge : edges) {
      push(edge[0], edge[1], -distance(edge[0], edge[1]) / 10);
    }
  }

  private void push(int i, int j, double strength) {
    forceX[i] += (x[i] - x[j]) * strength;
    forceY[i] += (y[i] - y[j]) * strength;
    forceX[j] -= (x[i] - x[j]) * strength;
    forceY[j] -= (y[i] - y[j]) * strength;
  }

  private double distance(int i, int j) {
    return Math.max(0.05, Math.hypot(x[i] - x[j], y[i] - y[j]));
  }

  private void step(double longest) {
    for (int i = 0; i < x.length; i++) {
      double length = Math.max(1e-9, Math.hypot(forceX[i], forceY[i]));
      double part = Math.min(1, longest / length);
      x[i] += forceX[i] * part;
      y[i] += forceY[i] * part;
    }
  }

  private static double[] scaled(double[] values) {
    double least = Arrays.stream(values).min().orElse(0);
    double most = Arrays.stream(values).max().orElse(1);
    double room = Math.max(1e-9, most - least);
    return Arrays.stream(values).map(value -> (value - least) / room).toArray();
  }
}
