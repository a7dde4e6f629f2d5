package org.newstide.tables;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One sentence of an article as terms. Nested in {@link ArticleTokens}.
 *
 * @param paragraph number of its paragraph, from 0; the title is paragraph 0
 * @param terms its terms in order: comparison form, phrases joined by {@code _}; stop words are
 *     still there
 */
public record Sentence(int paragraph, List<String> terms) {

  public Sentence {
    requireNonNull(terms, "terms");
  }
}
