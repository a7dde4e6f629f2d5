package org.newstide.core.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A query that asks for one thing less: what it finds beyond the query are the near misses.
 *
 * @param missing what is no longer asked for, in words of the language
 * @param query the rest
 */
public record Relaxation(String missing, ThemeQuery query) {

  /**
   * A query less each of the things that it requires: a part of AND or of its NOT, a side of NEAR
   * or its distance, what NOT NEAR keeps away, one of AT LEAST, the scope. Of OR, each part less
   * one.
   */
  public static List<Relaxation> of(ThemeQuery query) {
    QueryNode node = (QueryNode) query;
    List<Relaxation> found = new ArrayList<>();
    if (node instanceof And and) {
      ofAnd(and, found);
    } else if (node instanceof Near near) {
      ofNear(near, found);
    } else if (node instanceof Within within) {
      of(within.part())
          .forEach(
              less ->
                  found.add(
                      new Relaxation(
                          less.missing, new Within(within.scope(), (QueryNode) less.query))));
      found.add(new Relaxation(within.scope() + "(…)", within.part()));
    } else if (node instanceof AtLeast least && least.count() > 1) {
      found.add(
          new Relaxation("one of " + least.count(), new AtLeast(least.count() - 1, least.parts())));
    } else if (node instanceof Times times && times.count() > 1) {
      found.add(
          new Relaxation(
              "one of " + times.count() + " times", new Times(times.count() - 1, times.part())));
    } else if (node instanceof Or or) {
      or.parts().forEach(part -> found.addAll(of(part)));
    }
    return found;
  }

  private static void ofAnd(And and, List<Relaxation> found) {
    List<QueryNode> parts = and.parts();
    for (int i = 0; i < parts.size(); i++) {
      int left = i;
      List<QueryNode> rest =
          IntStream.range(0, parts.size()).filter(j -> j != left).mapToObj(parts::get).toList();
      if (rest.stream().anyMatch(QueryNode::finds)) {
        found.add(
            new Relaxation(
                parts.get(i).toString(), rest.size() == 1 ? rest.get(0) : new And(rest)));
      }
      for (Relaxation less : parts.get(i).finds() ? of(parts.get(i)) : List.<Relaxation>of()) {
        List<QueryNode> replaced = new ArrayList<>(parts);
        replaced.set(i, (QueryNode) less.query);
        found.add(new Relaxation(less.missing, new And(replaced)));
      }
    }
  }

  private static void ofNear(Near near, List<Relaxation> found) {
    if (near.apart()) {
      found.add(
          new Relaxation(
              near.operator() + " " + near.right().printedFor(QueryNode.ATOM_BINDING),
              near.left()));
      return;
    }
    found.add(new Relaxation(near.operator(), new And(List.of(near.left(), near.right()))));
    found.add(new Relaxation(near.right().toString(), near.left()));
    found.add(new Relaxation(near.left().toString(), near.right()));
  }
}
