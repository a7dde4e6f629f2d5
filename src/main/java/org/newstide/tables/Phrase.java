package org.newstide.tables;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One row per phrase that was learned from the archive, and per rule of the analyst's dictionary.
 *
 * <p>The evidence is null where a phrase of the dictionary was not counted apart.
 *
 * @param language ISO 639-1 code; {@code any} for rules that hold in all languages
 * @param phrase its tokens in comparison form, joined by {@code _}; of a rule also a single token
 * @param origin {@code learned} from the archive, {@code added}, {@code alias} or {@code vetoed} by
 *     the dictionary
 * @param term what stands for it in {@code article_tokens}: the phrase itself, or what it is an
 *     alias of; null if vetoed
 * @param reason why it was vetoed; null if it was not, or if no reason was given
 * @param words the words that it joins; of a rule its tokens
 * @param documentFrequency articles that contain it
 * @param occurrences times it occurs in all
 * @param expected times it would occur if its two parts were independent; the parts are those at
 *     the place where it holds together least
 * @param logLikelihoodRatio G² of these parts, at least 0
 * @param npmi normalised pointwise mutual information of these parts, in [-1, 1]
 */
public record Phrase(
    String language,
    String phrase,
    String origin,
    String term,
    String reason,
    List<String> words,
    Long documentFrequency,
    Long occurrences,
    Double expected,
    Double logLikelihoodRatio,
    Double npmi) {

  public static final Table<Phrase> TABLE =
      Table.of("phrases", Phrase.class).key("language", "phrase");

  public static final String LEARNED = "learned";
  public static final String VETOED = "vetoed";

  public Phrase {
    requireNonNull(language, "language");
    requireNonNull(phrase, "phrase");
    requireNonNull(origin, "origin");
    requireNonNull(words, "words");
    Table.check(
        origin.equals(VETOED) == (term == null),
        "term must be null exactly if vetoed, found %s for %s",
        term,
        phrase);
  }
}
