package org.newstide.app.config;

import static java.util.Objects.requireNonNull;

import org.newstide.pipeline.articles.FurnitureSettings;

/**
 * What makes a record an article.
 *
 * @param minLetters letters that a text must have; at least 1
 * @param furniture when a repeated sentence is not the article's own
 */
public record ArticleSettings(int minLetters, FurnitureSettings furniture) {

  public static final ArticleSettings DEFAULTS =
      new ArticleSettings(20, FurnitureSettings.DEFAULTS);

  public ArticleSettings {
    Require.atLeast("minLetters", minLetters, 1);
    requireNonNull(furniture, "furniture");
  }
}
