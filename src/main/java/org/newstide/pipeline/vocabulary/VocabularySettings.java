package org.newstide.pipeline.vocabulary;

import java.io.Serializable;

/**
 * Which terms topics and co-occurrence use.
 *
 * @param listedFrom terms in fewer articles have no row at all: misspellings and names that stand
 *     once would be most of the table; at least 1
 * @param minDocumentFrequency articles that must contain a kept term, at least 1
 * @param maxDocumentShare share of its language's articles above which a term says nothing, in (0,
 *     1]
 * @param minLength characters of a kept term in scripts with spaces, at least 1
 * @param maxLength characters of a kept term; longer ones are addresses and machine text
 * @param minOwnShare for single Vietnamese syllables, the share of the occurrences in which the
 *     syllable stands for itself and not in a phrase, in [0, 1]: {@code kinh} left over from {@code
 *     kinh_tế} and {@code kinh_doanh} is no word, {@code Mỹ} is
 * @param maxTerms per language; those in most articles stay
 */
public record VocabularySettings(
    int listedFrom,
    int minDocumentFrequency,
    double maxDocumentShare,
    int minLength,
    int maxLength,
    double minOwnShare,
    int maxTerms)
    implements Serializable {

  public static final VocabularySettings DEFAULTS =
      new VocabularySettings(2, 5, 0.4, 2, 60, 0.3, 50_000);

  public VocabularySettings {
    check(listedFrom >= 1, "listedFrom", "at least 1", listedFrom);
    check(minDocumentFrequency >= 1, "minDocumentFrequency", "at least 1", minDocumentFrequency);
    check(
        maxDocumentShare > 0 && maxDocumentShare <= 1,
        "maxDocumentShare",
        "in (0, 1]",
        maxDocumentShare);
    check(minLength >= 1, "minLength", "at least 1", minLength);
    check(maxLength >= minLength, "maxLength", "at least minLength", maxLength);
    check(minOwnShare >= 0 && minOwnShare <= 1, "minOwnShare", "in [0, 1]", minOwnShare);
    check(maxTerms >= 1, "maxTerms", "at least 1", maxTerms);
  }

  private static void check(boolean holds, String name, String rule, Object found) {
    if (!holds) {
      throw new IllegalArgumentException(name + " must be " + rule + ", found " + found);
    }
  }
}
