package org.newstide.core.query;

import java.util.List;
import java.util.stream.Collectors;

/**
 * At least one part holds in the scope.
 *
 * @param parts at least two, none of them a NOT; an OR within is taken apart
 */
record Or(List<QueryNode> parts) implements QueryNode {

  Or {
    parts =
        parts.stream()
            .flatMap(part -> part instanceof Or or ? or.parts.stream() : List.of(part).stream())
            .toList();
    QueryNode.check(parts.size() > 1, "OR must have two parts or more");
    QueryNode.check(
        parts.stream().allMatch(QueryNode::finds), "OR must have no NOT among its parts");
  }

  /** The only one of them, or an OR of all; null of none. */
  static QueryNode of(List<QueryNode> parts) {
    return parts.isEmpty() ? null : parts.size() == 1 ? parts.get(0) : new Or(parts);
  }

  @Override
  public int binding() {
    return OR_BINDING;
  }

  @Override
  public List<String> branches() {
    return QueryNode.branchesOf(parts);
  }

  @Override
  public boolean local() {
    return parts.stream().allMatch(QueryNode::local);
  }

  @Override
  public Finder compile(Compilation compilation) {
    return new AtLeastFinder(1, compilation.all(parts));
  }

  @Override
  public String toString() {
    return parts.stream()
        .map(part -> part.printedFor(AND_BINDING))
        .collect(Collectors.joining(" OR "));
  }
}
