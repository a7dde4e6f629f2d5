package org.newstide.pipeline.cooccurrence;

/** What a window never reaches across. */
public enum WindowEdge {
  SENTENCE,
  PARAGRAPH,
  DOCUMENT
}
