package org.newstide.core.text;

/**
 * Tells function words by how evenly they are spread, without a list.
 *
 * <p>A word that says what a text is about comes again where it came once; one that says nothing
 * falls anywhere. If its cf occurrences fell on the N articles by chance, 1 − e^(−cf/N) of them
 * would have it (Poisson); the residual inverse document frequency log₂(N/df) + log₂(1 − e^(−cf/N))
 * is how many fewer have it in truth, in bits: 0 and above, near 0 for function words. Source:
 * Kenneth Church and William Gale, "Inverse Document Frequency (IDF): A Measure of Deviations from
 * Poisson" (1995).
 */
public final class EmptyWords {

  /** Share of the articles below which chance and meaning cannot be told apart. */
  public static final double LEAST_SHARE = 0.1;

  /** Residual inverse document frequency, in bits, up to which a word is taken for empty. */
  public static final double MOST_RESIDUAL = 0.15;

  /** Articles below which nothing is said about any word. */
  public static final long FEWEST_ARTICLES = 200;

  private EmptyWords() {}

  /**
   * True for a word that is frequent and spread as if by chance.
   *
   * @param documents articles that contain it, in [1, {@code articles}]
   * @param occurrences times it occurs in all, at least {@code documents}
   * @param articles all of them
   */
  public static boolean isEmpty(long documents, long occurrences, long articles) {
    return articles >= FEWEST_ARTICLES
        && documents >= LEAST_SHARE * articles
        && residualIdf(documents, occurrences, articles) <= MOST_RESIDUAL;
  }

  /** The residual inverse document frequency, in bits. */
  public static double residualIdf(long documents, long occurrences, long articles) {
    double expectedShare = -Math.expm1(-(double) occurrences / articles);
    return (Math.log((double) articles / documents) + Math.log(expectedShare)) / Math.log(2);
  }
}
