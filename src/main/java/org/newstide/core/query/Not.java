package org.newstide.core.query;

import java.util.List;

/**
 * The part does not hold in the scope. It has no place, so it stands only within AND.
 *
 * @param part anything but another NOT
 */
record Not(QueryNode part) implements QueryNode {

  Not {
    QueryNode.check(part.finds(), "NOT must not stand before another NOT");
  }

  @Override
  public int binding() {
    return NOT_BINDING;
  }

  @Override
  public boolean finds() {
    return false;
  }

  @Override
  public List<QueryNode> parts() {
    return List.of(part);
  }

  @Override
  public List<String> branches() {
    return List.of();
  }

  @Override
  public boolean local() {
    return false;
  }

  @Override
  public Finder compile(Compilation compilation) {
    throw new IllegalArgumentException("NOT must be compiled by the AND around it");
  }

  @Override
  public String toString() {
    return "NOT " + part.printedFor(NEAR_BINDING);
  }
}
