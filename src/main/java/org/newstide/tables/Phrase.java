package org.newstide.tables;

import static java.util.Objects.requireNonNull;

/**
 * One row per phrase that was learned from the archive: tokens that stand together far more often
 * than chance, kept together as one term from here on.
 *
 * @param language ISO 639-1 code
 * @param phrase its tokens in comparison form, joined by {@code _}
 * @param tokens how many tokens it has
 * @param documentFrequency articles that contain it
 * @param occurrences times it occurs in all
 * @param expected times it would occur if its parts were independent
 * @param logLikelihoodRatio G² of its two parts, at least 0
 * @param npmi normalised pointwise mutual information of its two parts, in [-1, 1]
 */
public record Phrase(
    String language,
    String phrase,
    int tokens,
    long documentFrequency,
    long occurrences,
    double expected,
    double logLikelihoodRatio,
    double npmi) {

  public static final Table<Phrase> TABLE =
      Table.of("phrases", Phrase.class).key("language", "phrase");

  public Phrase {
    requireNonNull(language, "language");
    requireNonNull(phrase, "phrase");
    Table.check(tokens >= 2, "tokens must be at least 2, found %d", tokens);
  }
}
