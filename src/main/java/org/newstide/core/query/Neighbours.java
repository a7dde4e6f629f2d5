package org.newstide.core.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Which of some places lie close to another one. Asked of places in order, it looks at each only
 * while it can be close, so that a text full of both costs no square.
 */
final class Neighbours {

  private final List<Span> places;
  private final int tokens;
  private int from;

  /**
   * @param places in order
   * @param tokens the greatest distance
   */
  Neighbours(List<Span> places, int tokens) {
    this.places = places;
    this.tokens = tokens;
  }

  /** Those close to a place or overlapping it; the place must not lie before the one asked last. */
  List<Span> of(Span one) {
    while (from < places.size() && places.get(from).last() < one.first() - tokens) {
      from++;
    }
    List<Span> close = new ArrayList<>(2);
    for (int i = from; i < places.size(); i++) {
      Span other = places.get(i);
      if (other.first() > one.last() + tokens) {
        break;
      }
      if (one.distance(other) <= tokens) {
        close.add(other);
      }
    }
    return close;
  }
}
