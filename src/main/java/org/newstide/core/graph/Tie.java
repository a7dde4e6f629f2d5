package org.newstide.core.graph;

import static java.util.Objects.requireNonNull;

/**
 * An edge of a graph.
 *
 * @param a one end
 * @param b the other
 * @param weight how close they are, above 0 and finite
 */
public record Tie(Vertex a, Vertex b, double weight) {

  public Tie {
    requireNonNull(a, "a");
    requireNonNull(b, "b");
    if (a.equals(b)) {
      throw new IllegalArgumentException("b must be another vertex than a, found " + b);
    }
    if (!(weight > 0) || Double.isInfinite(weight)) {
      throw new IllegalArgumentException("weight must be above 0 and finite, found " + weight);
    }
  }
}
