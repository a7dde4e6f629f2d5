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

  @Override
  public int binding() {
    return AND_BINDING;
  }

  @Override
  public boolean local() {
    return false;
  }

  @Override
  public Finder compile(LeafAutomaton.Builder leaves) {
    List<Finder> wanted =
        parts.stream().filter(QueryNode::finds).map(part -> part.compile(leaves)).toList();
    List<Finder> unwanted =
        parts.stream()
            .filter(Not.class::isInstance)
            .map(part -> ((Not) part).part().compile(leaves))
            .toList();
    return new Finder.All(wanted, unwanted);
  }

  @Override
  public String toString() {
    return parts.stream()
        .map(part -> part.printedFor(NOT_BINDING))
        .collect(Collectors.joining(" AND "));
  }
}
