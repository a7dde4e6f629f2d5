package org.newstide.pipeline.tokens;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/** An article cut into words, in the form that {@link WordPacking} gives it. */
final class CutArticle implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String articleId;
  private final String language;
  private final byte[] packed;

  CutArticle(String articleId, String language, byte[] packed) {
    this.articleId = requireNonNull(articleId, "articleId");
    this.language = requireNonNull(language, "language");
    this.packed = requireNonNull(packed, "packed");
  }

  String articleId() {
    return articleId;
  }

  String language() {
    return language;
  }

  byte[] packed() {
    return packed;
  }
}
