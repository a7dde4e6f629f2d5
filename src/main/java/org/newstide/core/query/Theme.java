package org.newstide.core.query;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A subject that an analyst defines, with a query for each language.
 *
 * @param id names it in tables and files: lower-case letters, digits and hyphens
 * @param title its name for readers
 * @param description what it is meant to find
 * @param queries language (ISO 639 code or {@value #ANY}) → query; at least one
 */
public record Theme(String id, String title, String description, Map<String, ThemeQuery> queries)
    implements Serializable {

  /** Stands in {@link #queries} for a query that is asked of texts in every language. */
  public static final String ANY = "any";

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

  public Theme {
    requireNonNull(title, "title");
    requireNonNull(description, "description");
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "id of a theme must be lower-case letters, digits and hyphens, found " + id);
    }
    if (queries.isEmpty()) {
      throw new IllegalArgumentException("queries of theme " + id + " must not be empty");
    }
    for (String language : queries.keySet()) {
      if (!LANGUAGE.matcher(language).matches()) {
        throw new IllegalArgumentException(
            "language of theme " + id + " must be an ISO 639 code or any, found " + language);
      }
    }
    queries = Collections.unmodifiableMap(new TreeMap<>(queries));
  }
}
