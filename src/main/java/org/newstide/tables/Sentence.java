package org.newstide.tables;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One sentence of an article as terms. Nested in {@link ArticleTokens}.
 *
 * @param paragraph number of its paragraph, from 0; the title is paragraph 0
 * @param language ISO 639-1 code of its paragraph, by whose rules it was cut, where that is not the
 *     article's; null where it is
 * @param terms its terms in order: comparison form, syllables of a word and words of a phrase
 *     joined by {@code _}; stop words are still there
 */
public record Sentence(int paragraph, String language, List<String> terms) {

  public Sentence {
    requireNonNull(terms, "terms");
  }

  /** A sentence in its article's language. */
  public Sentence(int paragraph, List<String> terms) {
    this(paragraph, null, terms);
  }
}
