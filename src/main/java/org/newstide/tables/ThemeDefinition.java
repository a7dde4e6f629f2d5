package org.newstide.tables;

import static java.util.Objects.requireNonNull;

/**
 * One row per theme and language: the query that stood behind the mentions of this release.
 *
 * @param themeId the theme's id
 * @param language ISO 639-1 code of the articles that the query is for, or {@code any}
 * @param title the theme's name for readers
 * @param description what it is meant to find
 * @param parent the theme that includes this one; null if none does
 * @param query the query in canonical form; of a theme without one of its own, its children
 */
public record ThemeDefinition(
    String themeId,
    String language,
    String title,
    String description,
    String parent,
    String query) {

  public static final Table<ThemeDefinition> TABLE =
      Table.of("themes", ThemeDefinition.class).key("themeId", "language");

  public ThemeDefinition {
    requireNonNull(themeId, "themeId");
    requireNonNull(language, "language");
    requireNonNull(title, "title");
    requireNonNull(description, "description");
    requireNonNull(query, "query");
  }
}
