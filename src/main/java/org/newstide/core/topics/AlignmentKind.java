package org.newstide.core.topics;

/** What became of a topic from one model to the next; see {@link TopicAlignment}. */
public enum AlignmentKind {
  SAME,
  DRIFTED,
  SPLIT,
  MERGED,
  BORN,
  DIED
}
