package org.newstide.tables;

import static java.util.Objects.requireNonNull;

/**
 * One row per term and language, those that were left out among them.
 *
 * @param language ISO 639-1 code of the paragraphs in which it stands
 * @param term comparison form, syllables of a word and words of a phrase joined by {@code _}
 * @param documentFrequency articles that contain it
 * @param collectionFrequency times it occurs in all
 * @param sources outlets that use it
 * @param kept true if topics and co-occurrence use it
 * @param exclusion why not; null if kept. The rules, asked in this order: {@code stop_word}, {@code
 *     number}, {@code too_short}, {@code too_long}, {@code part_of_words} (a Vietnamese syllable
 *     left over from words), {@code too_rare}, {@code too_common}, {@code empty} (frequent, and
 *     spread over the articles as if by chance), {@code beyond_max_terms}
 */
public record Term(
    String language,
    String term,
    long documentFrequency,
    long collectionFrequency,
    long sources,
    boolean kept,
    String exclusion) {

  public static final Table<Term> TABLE =
      Table.of("vocabulary", Term.class).key("language", "term");

  public Term {
    requireNonNull(language, "language");
    requireNonNull(term, "term");
    Table.check(
        kept == (exclusion == null), "a term must be kept or have an exclusion, found %s", term);
  }
}
