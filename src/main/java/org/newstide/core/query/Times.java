package org.newstide.core.query;

import java.util.List;

/**
 * The part has so many places in the scope.
 *
 * @param count how many at least; 1 to {@value #LIMIT}
 * @param part anything but NOT
 */
record Times(int count, QueryNode part) implements QueryNode {

  static final int LIMIT = 9999;

  Times {
    QueryNode.check(
        count >= 1 && count <= LIMIT,
        "n of AT LEAST n TIMES must be 1 to " + LIMIT + ", found " + count);
    QueryNode.check(part.finds(), "AT LEAST must have something to find, not only NOT");
  }

  @Override
  public int binding() {
    return ATOM_BINDING;
  }

  @Override
  public List<QueryNode> parts() {
    return List.of(part);
  }

  @Override
  public List<String> branches() {
    return QueryNode.branchesOf(parts());
  }

  @Override
  public boolean local() {
    return false;
  }

  @Override
  public Finder compile(Compilation compilation) {
    return new TimesFinder(count, part.compile(compilation));
  }

  @Override
  public String toString() {
    return "AT LEAST " + count + " TIMES (" + part + ")";
  }
}
