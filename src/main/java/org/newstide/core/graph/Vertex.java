package org.newstide.core.graph;

import static java.util.Objects.requireNonNull;

/**
 * A vertex of a graph; two with the same kind and name are one.
 *
 * @param kind what it is, for example {@code term}
 * @param name what it is called
 */
public record Vertex(String kind, String name) implements Comparable<Vertex> {

  public Vertex {
    requireNonNull(kind, "kind");
    requireNonNull(name, "name");
  }

  @Override
  public int compareTo(Vertex other) {
    int order = name.compareTo(other.name);
    return order != 0 ? order : kind.compareTo(other.kind);
  }
}
