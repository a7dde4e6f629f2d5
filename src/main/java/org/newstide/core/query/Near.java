package org.newstide.core.query;

import java.util.List;

/**
 * Two parts close to one another, or the first where the second is not close.
 *
 * @param left what is found
 * @param order on which side of it the right one stands
 * @param right what stands close to it, or must not
 * @param tokens the greatest distance, 1 for neighbours; 1 to {@value #LIMIT}
 * @param apart true for NOT
 */
record Near(QueryNode left, Order order, QueryNode right, int tokens, boolean apart)
    implements QueryNode {

  static final int LIMIT = 255;

  /** Where the right part stands, seen from the left one. */
  enum Order {
    /** On either side; they may interlock. */
    NEAR,
    /** Behind it: the left part is before it. */
    BEFORE,
    /** Before it: the left part is after it. */
    AFTER;

    boolean agrees(Span left, Span right) {
      return this == NEAR
          || (this == BEFORE ? left.last() < right.first() : right.last() < left.first());
    }
  }

  Near {
    QueryNode.check(
        left.local() && right.local(),
        order + " must stand between words, phrases, actors, OR of such or NEAR");
    QueryNode.check(
        tokens >= 1 && tokens <= LIMIT,
        "n of " + order + "/n must be 1 to " + LIMIT + ", found " + tokens);
  }

  /** The operator as it is written. */
  String operator() {
    return (apart ? "NOT " : "") + order + "/" + tokens;
  }

  @Override
  public int binding() {
    return NEAR_BINDING;
  }

  @Override
  public List<QueryNode> parts() {
    return List.of(left, right);
  }

  @Override
  public boolean local() {
    return true;
  }

  @Override
  public Finder compile(Compilation compilation) {
    Finder first = left.compile(compilation);
    Finder second = right.compile(compilation);
    return apart
        ? new ApartFinder(first, second, order, tokens, toString())
        : new PairFinder(first, second, order, tokens, toString());
  }

  @Override
  public String toString() {
    return left.printedFor(NEAR_BINDING) + " " + operator() + " " + right.printedFor(ATOM_BINDING);
  }
}
