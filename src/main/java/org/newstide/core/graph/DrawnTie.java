package org.newstide.core.graph;

import static java.util.Objects.requireNonNull;

/**
 * A tie as a file shows it.
 *
 * @param tie the tie
 * @param observed units that contain both ends
 * @param evidence G² of the pair
 */
public record DrawnTie(Tie tie, long observed, double evidence) {

  public DrawnTie {
    requireNonNull(tie, "tie");
  }
}
