package org.newstide.core.html;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One thing that a page describes in the vocabulary of schema.org.
 *
 * @param types names without their address, for example {@code NewsArticle}
 * @param values property path → values in the order of the page; a nested thing's properties have
 *     dots in their path ({@code author.name}), and a list repeats its path
 */
record Thing(Set<String> types, Map<String, List<String>> values) {

  private static final Set<String> ARTICLES =
      Set.of("liveblogposting", "blogposting", "socialmediaposting", "review", "report");

  Thing {
    types = Set.copyOf(types);
  }

  /** True for {@code NewsArticle}, {@code BlogPosting} and their kin. */
  boolean isArticle() {
    return types.stream()
        .map(type -> type.toLowerCase(Locale.ROOT))
        .anyMatch(type -> type.endsWith("article") || ARTICLES.contains(type));
  }

  /** All values of a property; empty if it has none. */
  List<String> all(String property) {
    return values.getOrDefault(property, List.of());
  }

  /** The first value of the first property that has one; null if none has. */
  String first(String... properties) {
    for (String property : properties) {
      List<String> found = all(property);
      if (!found.isEmpty()) {
        return found.get(0);
      }
    }
    return null;
  }
}
