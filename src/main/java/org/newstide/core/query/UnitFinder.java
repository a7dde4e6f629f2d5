package org.newstide.core.query;

import java.util.ArrayList;
import java.util.List;

/**
 * SENTENCE, PARAGRAPH, TITLE and LEAD: only pieces of the article are looked at in which a word of
 * the rarest need lies.
 *
 * @param parts alternatives of which one must hold
 * @param branches what a place is called whose first alternative to hold is that one
 * @param triggers the words of the rarest need
 */
record UnitFinder(
    Scope scope, List<Finder> parts, List<String> branches, List<Need> needs, int[] triggers)
    implements Finder {

  UnitFinder(Scope scope, List<Finder> parts, List<String> branches) {
    this(scope, parts, branches, Need.ofSome(1, parts));
  }

  private UnitFinder(Scope scope, List<Finder> parts, List<String> branches, List<Need> needs) {
    this(scope, parts, branches, needs, Need.rarest(needs).leaves());
  }

  @Override
  public List<Span> find(Evidence evidence, int from, int to) {
    List<Span> places = new ArrayList<>(2);
    int end = from;
    for (int token : evidence.beginnings(triggers, from, to)) {
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
      addPlace(evidence, start, end, places);
    }
    return places;
  }

  private void addPlace(Evidence evidence, int start, int end, List<Span> places) {
    List<Span> all = null;
    String branch = null;
    for (int i = 0; i < parts.size(); i++) {
      List<Span> found = parts.get(i).find(evidence, start, end);
      if (!found.isEmpty() && all == null) {
        all = found;
        branch = branches.get(i);
      } else if (!found.isEmpty()) {
        all.addAll(found);
      }
    }
    if (all != null) {
      places.add(Span.hull(all, branch));
    }
  }
}
