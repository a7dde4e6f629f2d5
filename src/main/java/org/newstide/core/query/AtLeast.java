package org.newstide.core.query;

import java.util.List;
import java.util.stream.Collectors;

/**
 * So many of the parts hold in the scope.
 *
 * @param count how many at least; 1 to the number of parts
 * @param parts at least two, none of them a NOT
 */
record AtLeast(int count, List<QueryNode> parts) implements QueryNode {

  AtLeast {
    parts = List.copyOf(parts);
    QueryNode.check(parts.size() > 1, "AT LEAST n OF must have two parts or more");
    QueryNode.check(
        count >= 1 && count <= parts.size(),
        "n of AT LEAST n OF must be 1 to its number of parts, found " + count);
    QueryNode.check(
        parts.stream().allMatch(QueryNode::finds), "AT LEAST must have no NOT among its parts");
  }

  @Override
  public int binding() {
    return ATOM_BINDING;
  }

  @Override
  public List<String> branches() {
    return QueryNode.branchesOf(parts);
  }

  @Override
  public boolean local() {
    return false;
  }

  @Override
  public Finder compile(Compilation compilation) {
    return new AtLeastFinder(count, compilation.all(parts));
  }

  @Override
  public String toString() {
    return "AT LEAST "
        + count
        + " OF ("
        + parts.stream().map(QueryNode::toString).collect(Collectors.joining(", "))
        + ")";
  }
}
