package org.newstide.core.query;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A person, a state or an organisation with the names that it goes by, for queries to refer to.
 *
 * @param id names it in queries: lower-case letters, digits and hyphens
 * @param title its name for readers
 * @param aliases language (ISO 639 code or {@value Theme#ANY}) → its names in texts of that
 *     language: words, phrases, OR of such or NEAR; at least one
 */
public record Actor(String id, String title, Map<String, List<ThemeQuery>> aliases)
    implements Serializable {

  public Actor {
    requireNonNull(title, "title");
    Reference.checkId("an actor", id);
    Map<String, List<ThemeQuery>> copied = new TreeMap<>();
    aliases.forEach(
        (language, names) -> {
          Theme.checkLanguage("actor " + id, language);
          for (ThemeQuery name : names) {
            QueryNode.check(
                ((QueryNode) name).local(),
                "alias of actor " + id + " must be a name or OR of names or NEAR, found " + name);
          }
          copied.put(language, List.copyOf(names));
        });
    QueryNode.check(
        copied.values().stream().anyMatch(names -> !names.isEmpty()),
        "aliases of actor " + id + " must not be empty");
    aliases = Collections.unmodifiableMap(copied);
  }

  /**
   * Reads an alias: a name as it stands in texts, with {@code =} or {@code ~} before it and stars
   * in it where they are wanted; or, if it begins with a parenthesis or a quote, a query.
   *
   * @throws QuerySyntaxException if it is neither
   */
  public static ThemeQuery alias(String text) {
    String name = text.strip();
    if (name.startsWith("(") || name.contains("\"")) {
      return ThemeQuery.parse(text);
    }
    Spelling spelling =
        name.startsWith("=")
            ? Spelling.EXACT
            : name.startsWith("~") ? Spelling.PLAIN : Spelling.FOLDED;
    try {
      return WordsReader.read(name.substring(spelling.sign().length()), spelling);
    } catch (IllegalArgumentException e) {
      throw new QuerySyntaxException(text, 0, e.getMessage());
    }
  }

  /** What asks for any of its names, and has its id. */
  Theme asTheme() {
    Map<String, ThemeQuery> queries = new TreeMap<>();
    aliases.forEach(
        (language, names) -> {
          if (!names.isEmpty()) {
            queries.put(language, Or.of(names.stream().map(name -> (QueryNode) name).toList()));
          }
        });
    return new Theme(id, title, "", queries);
  }

  /** Its names in texts of a language as one query; null if it has none there. */
  QueryNode meaning(String language) {
    List<QueryNode> names = new ArrayList<>();
    for (String key : Theme.keysFor(language)) {
      aliases.getOrDefault(key, List.of()).forEach(name -> names.add((QueryNode) name));
    }
    return Or.of(names);
  }
}
