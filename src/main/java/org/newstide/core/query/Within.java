package org.newstide.core.query;

/**
 * The part holds within a single sentence or paragraph.
 *
 * @param scope which of the two
 * @param part anything but NOT
 */
record Within(Scope scope, QueryNode part) implements QueryNode {

  Within {
    QueryNode.check(part.finds(), scope + " must have something to find, not only NOT");
  }

  @Override
  public int binding() {
    return ATOM_BINDING;
  }

  @Override
  public boolean local() {
    return false;
  }

  @Override
  public Finder compile(LeafAutomaton.Builder leaves) {
    return new Finder.Unit(scope, part.compile(leaves), toString());
  }

  @Override
  public String toString() {
    return scope + "(" + part + ")";
  }
}
