package org.newstide.core.query;

import java.util.List;
import java.util.stream.Collectors;

/**
 * All parts hold in the scope.
 *
 * @param parts at least two, at least one of them no NOT; an AND within is taken apart
 */
record And(List<QueryNode> parts) implements QueryNode {

  And {
    parts =
        parts.stream()
            .flatMap(part -> part instanceof And and ? and.parts.stream() : List.of(part).stream())
            .toList();
    QueryNode.check(parts.size() > 1, "AND must have two parts or more");
    QueryNode.check(
        parts.stream().anyMatch(QueryNode::finds), "AND must have a part that is not NOT");
  }

  /** The parts that must hold. */
  List<QueryNode> wanted() {
    return parts.stream().filter(QueryNode::finds).toList();
  }

  /** What must not hold, without its NOT. */
  List<QueryNode> unwanted() {
    return parts.stream().filter(Not.class::isInstance).map(part -> ((Not) part).part()).toList();
  }

  @Override
  public int binding() {
    return AND_BINDING;
  }

  @Override
  public List<String> branches() {
    return QueryNode.branchesOf(wanted());
  }

  @Override
  public boolean local() {
    return false;
  }

  @Override
  public Finder compile(Compilation compilation) {
    return new AllFinder(compilation.all(wanted()), compilation.all(unwanted()));
  }

  @Override
  public String toString() {
    return parts.stream()
        .map(part -> part.printedFor(NOT_BINDING))
        .collect(Collectors.joining(" AND "));
  }
}
