package org.newstide.core.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the places of a definition that is referred to, in the name of the reference.
 *
 * @param branch the reference in canonical form
 */
record RenamedFinder(Finder meaning, String branch) implements Finder {

  @Override
  public List<Span> find(Evidence evidence, int from, int to) {
    List<Span> found = meaning.find(evidence, from, to);
    List<Span> places = new ArrayList<>(found.size());
    for (Span span : found) {
      places.add(new Span(span.first(), span.last(), branch, span.words()));
    }
    return places;
  }

  @Override
  public List<Need> needs() {
    return meaning.needs();
  }
}
