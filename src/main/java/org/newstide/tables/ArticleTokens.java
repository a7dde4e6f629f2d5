package org.newstide.tables;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One row per article: its title and text as sentences of terms.
 *
 * @param articleId the article
 * @param language ISO 639-1 code, as in {@code articles}
 * @param sentences in order; the title comes first
 */
public record ArticleTokens(String articleId, String language, List<Sentence> sentences) {

  public static final Table<ArticleTokens> TABLE =
      Table.of("article_tokens", ArticleTokens.class).key("articleId");

  public ArticleTokens {
    requireNonNull(articleId, "articleId");
    requireNonNull(language, "language");
    requireNonNull(sentences, "sentences");
  }
}
