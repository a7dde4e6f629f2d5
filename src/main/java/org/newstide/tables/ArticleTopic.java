package org.newstide.tables;

import static java.util.Objects.requireNonNull;

/**
 * One row per article and topic that has a visible part in it.
 *
 * @param articleId the article
 * @param topicId the topic
 * @param proportion of the article's words, in [0, 1]; parts below 0.01 have no row
 */
public record ArticleTopic(String articleId, String topicId, double proportion) {

  public static final Table<ArticleTopic> TABLE =
      Table.of("article_topics", ArticleTopic.class).key("articleId", "topicId");

  public ArticleTopic {
    requireNonNull(articleId, "articleId");
    requireNonNull(topicId, "topicId");
    Table.checkShare("proportion", proportion);
  }
}
