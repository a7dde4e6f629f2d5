package org.newstide.core.query;

import java.util.List;

/**
 * AT LEAST n TIMES.
 *
 * @param count how many places there must be
 */
record TimesFinder(int count, Finder part) implements Finder {

  @Override
  public List<Span> find(Evidence evidence, int from, int to) {
    List<Span> places = part.find(evidence, from, to);
    return places.size() < count ? List.of() : places;
  }

  @Override
  public List<Need> needs() {
    return part.needs();
  }
}
