package org.newstide.core.query;

import java.util.List;

/**
 * AT LEAST n OF, of which OR is that with one.
 *
 * @param count how many of the parts must hold
 */
record AtLeastFinder(int count, List<Finder> parts) implements Finder {

  @Override
  public List<Span> find(Evidence evidence, int from, int to) {
    List<Span> places = null;
    int holding = 0;
    for (Finder part : parts) {
      List<Span> found = part.find(evidence, from, to);
      if (!found.isEmpty()) {
        holding++;
        if (places == null) {
          places = found;
        } else {
          places.addAll(found);
        }
      }
    }
    if (places == null || holding < count) {
      return List.of();
    }
    return holding == 1 ? places : Span.ordered(places);
  }

  @Override
  public List<Need> needs() {
    return Need.ofSome(count, parts);
  }
}
