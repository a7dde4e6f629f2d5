package org.newstide.tables;

import static java.util.Objects.requireNonNull;

/**
 * One row per article that has no topics.
 *
 * @param articleId the article
 * @param language ISO 639-1 code
 * @param reason {@code no_kept_term}: none of its terms is in the vocabulary; {@code few_articles}:
 *     its language has too few articles to learn topics from
 */
public record TopiclessArticle(String articleId, String language, String reason) {

  public static final Table<TopiclessArticle> TABLE =
      Table.of("topicless_articles", TopiclessArticle.class).key("articleId");

  public TopiclessArticle {
    requireNonNull(articleId, "articleId");
    requireNonNull(language, "language");
    requireNonNull(reason, "reason");
  }
}
