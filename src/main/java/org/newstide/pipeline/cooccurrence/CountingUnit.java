package org.newstide.pipeline.cooccurrence;

import java.util.Locale;

/** What a count counts. */
public enum CountingUnit {
  /** A sentence with a token; it holds a pair once however often its terms stand in it. */
  SENTENCE,

  /** A paragraph with a token; the title is one. */
  PARAGRAPH,

  /** An article with a token. */
  DOCUMENT,

  /** Two places in an article that are close enough, whichever term comes first. */
  WINDOW,

  /** The same, counted for the first term before the second. */
  DIRECTED_WINDOW;

  /** True if a unit is a set of nodes, so that themes and actors can stand in it. */
  boolean isSet() {
    return this == SENTENCE || this == PARAGRAPH || this == DOCUMENT;
  }

  /** Its name in tables. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
