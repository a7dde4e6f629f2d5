package org.newstide.pipeline.cooccurrence;

import java.util.Locale;

/** Which articles count. */
public enum Counting {
  /** A syndication cluster counts once, as its lead. */
  STORIES,

  /** Every article counts, reprints too. */
  ARTICLES;

  /** Its name in tables. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
