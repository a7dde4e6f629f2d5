package org.newstide.tables;

import static java.util.Objects.requireNonNull;

/**
 * One row per theme and place in an article where it is mentioned.
 *
 * @param themeId the theme
 * @param articleId the article
 * @param field {@code title} or {@code text}: the column of {@code articles} that the span counts
 *     in
 * @param start first character of the span, from 0
 * @param end one past its last character
 * @param sentence number of the sentence in the article, from 0; the title is sentence 0
 * @param matched the span's very words
 * @param branch the part of the query that matched, in canonical form
 * @param before up to 80 characters before the span
 * @param after up to 80 characters behind it
 */
public record ThemeMention(
    String themeId,
    String articleId,
    String field,
    int start,
    int end,
    int sentence,
    String matched,
    String branch,
    String before,
    String after) {

  public static final Table<ThemeMention> TABLE =
      Table.of("theme_mentions", ThemeMention.class)
          .key("themeId", "articleId", "field", "start", "end", "branch");

  public ThemeMention {
    requireNonNull(themeId, "themeId");
    requireNonNull(articleId, "articleId");
    requireNonNull(field, "field");
    requireNonNull(matched, "matched");
    requireNonNull(branch, "branch");
    requireNonNull(before, "before");
    requireNonNull(after, "after");
    Table.check(0 <= start && start < end, "a span must not be empty, found [%d, %d)", start, end);
  }
}
