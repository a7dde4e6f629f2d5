package org.newstide.core.query;

import java.util.List;

/** Finds nothing: what a reference is in a language for which its definition has no query. */
enum NoFinder implements Finder {
  INSTANCE;

  @Override
  public List<Span> find(Evidence evidence, int from, int to) {
    return List.of();
  }

  @Override
  public List<Need> needs() {
    return List.of(Need.NEVER);
  }
}
