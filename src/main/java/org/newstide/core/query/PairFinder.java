package org.newstide.core.query;

import java.util.ArrayList;
import java.util.List;

/** NEAR, BEFORE and AFTER. */
record PairFinder(Finder left, Finder right, Near.Order order, int tokens, String branch)
    implements Finder {

  @Override
  public List<Span> find(Evidence evidence, int from, int to) {
    List<Span> ones = left.find(evidence, from, to);
    if (ones.isEmpty()) {
      return ones;
    }
    List<Span> places = new ArrayList<>(4);
    Neighbours neighbours = new Neighbours(right.find(evidence, from, to), tokens);
    for (Span one : ones) {
      for (Span other : neighbours.of(one)) {
        if (order.agrees(one, other)
            && evidence.inOneParagraph(one, other)
            && !one.sharesToken(other)) {
          places.add(Span.hull(one, other, branch));
        }
      }
    }
    return Span.minimal(places);
  }

  @Override
  public List<Need> needs() {
    return Need.ofAll(List.of(left, right));
  }
}
