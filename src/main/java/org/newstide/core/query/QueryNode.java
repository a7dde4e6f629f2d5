package org.newstide.core.query;

import java.util.List;

/** A part of a query: what all parts can do for the parser, the printer and the compiler. */
sealed interface QueryNode extends ThemeQuery
    permits Words, And, Or, Not, Near, Within, AtLeast, Times, Reference {

  int OR_BINDING = 0;
  int AND_BINDING = 1;
  int NOT_BINDING = 2;
  int NEAR_BINDING = 3;
  int ATOM_BINDING = 4;

  /** How tightly its operator holds its parts together. */
  int binding();

  /** Whether it has places of its own; NOT only filters. */
  default boolean finds() {
    return true;
  }

  /** Whether its places are narrow enough for NEAR to measure from. */
  boolean local();

  /** What the operator stands before or between, in the order of the query. */
  List<QueryNode> parts();

  /** The branches that its places can have, in the order of the query. */
  default List<String> branches() {
    return List.of(toString());
  }

  /** The compiled form. */
  Finder compile(Compilation compilation);

  /** The canonical form, in parentheses where an operator around it would tear it apart. */
  default String printedFor(int surrounding) {
    return binding() < surrounding ? "(" + this + ")" : toString();
  }

  static List<String> branchesOf(List<QueryNode> parts) {
    return parts.stream().flatMap(part -> part.branches().stream()).distinct().toList();
  }

  static void check(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}
