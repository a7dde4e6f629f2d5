package org.newstide.core.query;

import java.util.ArrayList;
import java.util.List;

/** NOT NEAR, NOT BEFORE and NOT AFTER. */
record ApartFinder(Finder left, Finder right, Near.Order order, int tokens, String branch)
    implements Finder {

  @Override
  public List<Span> find(Evidence evidence, int from, int to) {
    List<Span> ones = left.find(evidence, from, to);
    if (ones.isEmpty()) {
      return ones;
    }
    List<Span> places = new ArrayList<>(ones.size());
    Neighbours neighbours = new Neighbours(right.find(evidence, from, to), tokens);
    for (Span one : ones) {
      if (!isRepelled(evidence, one, neighbours)) {
        places.add(new Span(one.first(), one.last(), branch, one.words()));
      }
    }
    return places;
  }

  private boolean isRepelled(Evidence evidence, Span one, Neighbours neighbours) {
    for (Span other : neighbours.of(one)) {
      if (order.agrees(one, other) && evidence.inOneParagraph(one, other)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public List<Need> needs() {
    return left.needs();
  }
}
