package org.newstide.pipeline.cooccurrence;

import java.io.Serializable;

/**
 * What stands together with others: a term, a phrase, a theme or an actor.
 *
 * @param kind {@code term}; {@code phrase} for terms joined by {@code _}; {@code theme}; {@code
 *     actor}
 * @param name the term, or the id of the theme or actor
 */
record Node(String kind, String name) implements Serializable {

  static final String THEME = "theme";
  static final String ACTOR = "actor";

  static Node ofTerm(String term) {
    return new Node(term.indexOf('_') > 0 ? "phrase" : "term", term);
  }

  /** By name in code point order, which {@link String#compareTo} is not, then by kind. */
  boolean isBefore(Node other) {
    int order = compareCodePoints(name, other.name);
    return order != 0 ? order < 0 : kind.compareTo(other.kind) < 0;
  }

  private static int compareCodePoints(String left, String right) {
    int end = Math.min(left.length(), right.length());
    for (int i = 0; i < end; i++) {
      char l = left.charAt(i);
      char r = right.charAt(i);
      if (l != r) {
        boolean sameKind = Character.isSurrogate(l) == Character.isSurrogate(r);
        return sameKind ? l - r : Character.isSurrogate(l) ? 1 : -1;
      }
    }
    return left.length() - right.length();
  }
}
