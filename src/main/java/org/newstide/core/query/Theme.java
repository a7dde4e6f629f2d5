package org.newstide.core.query;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A subject that an analyst defines, with a query for each language.
 *
 * @param id names it in tables, files and queries: lower-case letters, digits and hyphens
 * @param title its name for readers
 * @param description what it is meant to find
 * @param parent id of the theme that includes it; null if none does
 * @param queries language (ISO 639 code or {@value #ANY}) → query; none only for a theme that is
 *     nothing but its children
 */
public record Theme(
    String id, String title, String description, String parent, Map<String, ThemeQuery> queries)
    implements Serializable {

  /** Stands in {@link #queries} for a query that is asked of texts in every language. */
  public static final String ANY = "any";

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

  public Theme {
    requireNonNull(title, "title");
    requireNonNull(description, "description");
    Reference.checkId("a theme", id);
    queries.keySet().forEach(language -> checkLanguage("theme " + id, language));
    queries = Collections.unmodifiableMap(new TreeMap<>(queries));
  }

  /** A theme without parent. */
  public Theme(String id, String title, String description, Map<String, ThemeQuery> queries) {
    this(id, title, description, null, queries);
  }

  static void checkLanguage(String of, String language) {
    QueryNode.check(
        LANGUAGE.matcher(language).matches(),
        "language of " + of + " must be an ISO 639 code or any, found " + language);
  }

  /** The keys whose queries are asked of a text, its own language's first. */
  static List<String> keysFor(String language) {
    return language.equals(ANY) ? List.of(ANY) : List.of(language, ANY);
  }
}
