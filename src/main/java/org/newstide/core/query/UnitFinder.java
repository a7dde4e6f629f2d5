package org.newstide.core.query;

import java.util.ArrayList;
import java.util.List;

/**
 * SENTENCE, PARAGRAPH, TITLE and LEAD: only pieces of the article are looked at in which a trigger
 * lies.
 */
record UnitFinder(Scope scope, Finder part, String branch, Triggers triggers) implements Finder {

  UnitFinder(Scope scope, Finder part, String branch) {
    this(scope, part, branch, part.triggers());
  }

  @Override
  public List<Span> find(Evidence evidence, int from, int to) {
    List<Span> places = new ArrayList<>(2);
    int end = from;
    for (int token : evidence.beginnings(triggers.leaves(), from, to)) {
      int unit = scope.of(evidence.article(), token);
      if (token < end || unit == Scope.OUTSIDE) {
        continue;
      }
      int start = token;
      while (start > from && scope.of(evidence.article(), start - 1) == unit) {
        start--;
      }
      end = token + 1;
      while (end < to && scope.of(evidence.article(), end) == unit) {
        end++;
      }
      List<Span> found = part.find(evidence, start, end);
      if (!found.isEmpty()) {
        places.add(Span.hull(found, branch));
      }
    }
    return places;
  }

  @Override
  public boolean possible(Evidence evidence) {
    return part.possible(evidence);
  }
}
