package org.newstide.tables;

import static java.util.Objects.requireNonNull;

/**
 * One row per term and language, those that were left out among them.
 *
 * @param language ISO 639-1 code
 * @param term comparison form, phrases joined by {@code _}
 * @param documentFrequency articles that contain it
 * @param collectionFrequency times it occurs in all
 * @param sources outlets that use it
 * @param kept true if topics and co-occurrence use it
 * @param exclusion why not, for example {@code stop_word}, {@code too_rare}; null if kept
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
