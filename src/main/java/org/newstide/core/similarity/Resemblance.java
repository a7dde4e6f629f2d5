package org.newstide.core.similarity;

/**
 * What two texts have in common, counted and not estimated.
 *
 * @param pairs Jaccard index of their different pairs of neighbouring words, in [0, 1]; texts of
 *     one word are compared by it
 * @param words Jaccard index of their words as multisets, in [0, 1]
 * @param containment share of the pairs of the one with fewer that the other has too, in [0, 1]
 * @param lengths words of the shorter over words of the longer, in [0, 1]
 */
public record Resemblance(double pairs, double words, double containment, double lengths) {

  /** Compares two texts; symmetric. Cost: one merge of their sorted hashes. */
  public static Resemblance of(Fingerprint a, Fingerprint b) {
    double commonWords = common(a.words(), b.words());
    double commonPairs = common(a.pairs(), b.pairs());
    double words = ratio(commonWords, a.tokens() + b.tokens() - commonWords);
    int fewer = Math.min(a.pairs().length, b.pairs().length);
    double pairs =
        fewer == 0 ? words : ratio(commonPairs, a.pairs().length + b.pairs().length - commonPairs);
    double containment = fewer == 0 ? words : commonPairs / fewer;
    double lengths = ratio(Math.min(a.tokens(), b.tokens()), Math.max(a.tokens(), b.tokens()));
    return new Resemblance(pairs, words, containment, lengths);
  }

  private static double ratio(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }

  /**
   * Size of the intersection of two ascending arrays, repeats counted as often as both have them.
   */
  private static int common(int[] a, int[] b) {
    int count = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        count++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return count;
  }
}
