package org.newstide.tables;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One row per article from which sentences were taken out because its source repeats them: what it
 * was before. When a later archive file brings more articles of the same source and week, what they
 * repeat is judged anew from here, without reading the old file again.
 *
 * @param articleId the article
 * @param text its text with those sentences
 * @param removed what had been taken out before, in order of position
 */
public record UncutArticle(String articleId, String text, List<RemovedSpan> removed) {

  public static final Table<UncutArticle> TABLE =
      Table.of("uncut_articles", UncutArticle.class).key("articleId");

  public UncutArticle {
    requireNonNull(articleId, "articleId");
    requireNonNull(text, "text");
    requireNonNull(removed, "removed");
  }
}
