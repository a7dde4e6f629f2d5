package org.newstide.tables;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * One row per article: what is kept of it to find its reprints without reading its text again. A
 * new day is signed and joins the rows of the days before.
 *
 * @param articleId the article
 * @param articleHash of all that the row was made from; where it differs from the article's, the
 *     article is signed anew
 * @param source outlet of the article
 * @param address the article's url without what makes no other page of it: scheme, {@code www.},
 *     fragment, last slash; null if unknown
 * @param publishedDate of the article; null if unknown
 * @param datePrecision of the article
 * @param textHash equal for texts of the same words in the same order; an article without a word,
 *     or with few and no date, has one of its own
 * @param words number of words: of the text, of a short one with its headline
 * @param sketchLevel the sketch holds the shingles whose hash is a multiple of 2 to this power
 * @param sketch 64-bit hashes of the sampled shingles of five words, ascending, 8 bytes each, the
 *     highest first; empty where nothing is to be compared
 * @param wordHashes 32-bit hashes of the words in order, 4 bytes each, the highest first
 */
public record Signature(
    String articleId,
    long articleHash,
    String source,
    String address,
    LocalDate publishedDate,
    String datePrecision,
    long textHash,
    int words,
    int sketchLevel,
    byte[] sketch,
    byte[] wordHashes) {

  public static final Table<Signature> TABLE =
      Table.of("signatures", Signature.class).key("articleId");

  public Signature {
    requireNonNull(articleId, "articleId");
    requireNonNull(source, "source");
    requireNonNull(datePrecision, "datePrecision");
    requireNonNull(sketch, "sketch");
    requireNonNull(wordHashes, "wordHashes");
    Table.check(
        wordHashes.length == 4 * (long) words,
        "wordHashes must have 4 bytes for each of the %d words, found %d",
        words,
        wordHashes.length);
  }
}
