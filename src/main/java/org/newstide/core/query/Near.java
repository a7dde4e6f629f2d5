package org.newstide.core.query;

/**
 * Two parts close to one another, or the first where the second is not close.
 *
 * @param left what is found
 * @param right what stands close to it, or must not
 * @param tokens the greatest distance, 1 for neighbours; 1 to {@value #LIMIT}
 * @param apart true for NOT NEAR
 */
record Near(QueryNode left, QueryNode right, int tokens, boolean apart) implements QueryNode {

  static final int LIMIT = 255;

  Near {
    QueryNode.check(
        left.local() && right.local(),
        "NEAR must stand between words, phrases, OR of such or NEAR");
    QueryNode.check(
        tokens >= 1 && tokens <= LIMIT, "n of NEAR/n must be 1 to " + LIMIT + ", found " + tokens);
  }

  @Override
  public int binding() {
    return NEAR_BINDING;
  }

  @Override
  public boolean local() {
    return true;
  }

  @Override
  public Finder compile(LeafAutomaton.Builder leaves) {
    Finder first = left.compile(leaves);
    Finder second = right.compile(leaves);
    return apart
        ? new Finder.Apart(first, second, tokens, toString())
        : new Finder.Pair(first, second, tokens, toString());
  }

  @Override
  public String toString() {
    return left.printedFor(NEAR_BINDING)
        + (apart ? " NOT NEAR/" : " NEAR/")
        + tokens
        + " "
        + right.printedFor(ATOM_BINDING);
  }
}
