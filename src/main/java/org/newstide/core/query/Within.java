package org.newstide.core.query;

import java.util.List;

/**
 * The part holds within a single piece of the article.
 *
 * @param scope which kind of piece
 * @param part anything but NOT
 */
record Within(Scope scope, QueryNode part) implements QueryNode {

  Within {
    QueryNode.check(part.finds(), scope + " must have something to find, not only NOT");
  }

  /** The parts of an OR, which is as good as an OR of such scopes; else the only part. */
  private List<QueryNode> alternatives() {
    return part instanceof Or or ? or.parts() : List.of(part);
  }

  @Override
  public List<String> branches() {
    return alternatives().stream().map(part -> new Within(scope, part).toString()).toList();
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
  public boolean local() {
    return false;
  }

  @Override
  public Finder compile(Compilation compilation) {
    return new UnitFinder(scope, compilation.all(alternatives()), branches());
  }

  @Override
  public String toString() {
    return scope + "(" + part + ")";
  }
}
