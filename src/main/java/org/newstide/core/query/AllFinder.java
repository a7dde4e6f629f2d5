package org.newstide.core.query;

import java.util.ArrayList;
import java.util.List;

/**
 * AND, with its NOT parts set apart.
 *
 * @param rarest which of the wanted parts is asked first, because it is the likeliest to fail
 */
record AllFinder(List<Finder> wanted, List<Finder> unwanted, int rarest) implements Finder {

  AllFinder(List<Finder> wanted, List<Finder> unwanted) {
    this(wanted, unwanted, rarest(wanted));
  }

  private static int rarest(List<Finder> parts) {
    int rarest = 0;
    for (int i = 1; i < parts.size(); i++) {
      if (weight(parts.get(i)) < weight(parts.get(rarest))) {
        rarest = i;
      }
    }
    return rarest;
  }

  private static double weight(Finder part) {
    return Need.rarest(part.needs()).weight();
  }

  @Override
  public List<Span> find(Evidence evidence, int from, int to) {
    List<Span> ofRarest = wanted.get(rarest).find(evidence, from, to);
    if (ofRarest.isEmpty()) {
      return ofRarest;
    }
    List<Span> places = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      List<Span> found = i == rarest ? ofRarest : wanted.get(i).find(evidence, from, to);
      if (found.isEmpty()) {
        return found;
      }
      places.addAll(found);
    }
    for (Finder part : unwanted) {
      if (!part.find(evidence, from, to).isEmpty()) {
        return List.of();
      }
    }
    return Span.ordered(places);
  }

  @Override
  public List<Need> needs() {
    return Need.ofAll(wanted);
  }
}
