package org.newstide.core.topics;

import static java.util.Objects.requireNonNull;

/**
 * One link between the topics of two models.
 *
 * @param kind what the link says
 * @param previous number of the previous topic; −1 for {@link AlignmentKind#BORN}
 * @param current number of the current topic; −1 for {@link AlignmentKind#DIED}
 * @param similarity of the two, in [0, 1]; for a topic born or dead, to the nearest one
 */
public record AlignedTopic(AlignmentKind kind, int previous, int current, double similarity) {

  public AlignedTopic {
    requireNonNull(kind, "kind");
  }

  /** True where the current topic carries on the previous one, and so its id. */
  public boolean continues() {
    return kind == AlignmentKind.SAME || kind == AlignmentKind.DRIFTED;
  }
}
