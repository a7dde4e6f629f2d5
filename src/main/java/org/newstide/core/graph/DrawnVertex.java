package org.newstide.core.graph;

import static java.util.Objects.requireNonNull;

/**
 * A vertex as a file shows it.
 *
 * @param vertex the vertex
 * @param count units that contain it
 * @param standing where it stands in the graph
 * @param communityName of its community, for readers
 */
public record DrawnVertex(Vertex vertex, long count, Standing standing, String communityName) {

  public DrawnVertex {
    requireNonNull(vertex, "vertex");
    requireNonNull(standing, "standing");
    requireNonNull(communityName, "communityName");
  }
}
