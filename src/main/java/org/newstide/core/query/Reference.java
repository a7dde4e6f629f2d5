package org.newstide.core.query;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What another definition finds.
 *
 * @param kind what it is that is referred to
 * @param id its id
 */
record Reference(Kind kind, String id) implements QueryNode {

  static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  enum Kind {
    THEME,
    ACTOR
  }

  Reference {
    checkId(kind.name(), id);
  }

  static void checkId(String of, String id) {
    QueryNode.check(
        ID.matcher(id).matches(),
        "id of " + of + " must be lower-case letters, digits and hyphens, found " + id);
  }

  @Override
  public int binding() {
    return ATOM_BINDING;
  }

  @Override
  public List<QueryNode> parts() {
    return List.of();
  }

  @Override
  public boolean local() {
    return kind == Kind.ACTOR;
  }

  @Override
  public Finder compile(Compilation compilation) {
    return new RenamedFinder(compilation.meaning(this), toString());
  }

  @Override
  public String toString() {
    return kind + "(" + id + ")";
  }
}
