package org.newstide.core.similarity;

/**
 * What two texts have in common, counted and not estimated.
 *
 * @param pairs Jaccard index of their different pairs of neighbouring words, in [0, 1]; texts of
 *     one word are compared by it
 * @param words Jaccard index of their words as multisets, in [0, 1]
 * @param containment share of the pairs of the one with fewer that the other has too, in [0, 1]
 * @param lengths words of the shorter over words of the longer, in [0, 1]
 * @param fewerWords words of the shorter one
 */
public record Resemblance(
    double pairs, double words, double containment, double lengths, int fewerWords) {

  /**
   * Compares two texts; symmetric. Cost: linear in their words, up to 36 bytes for each meanwhile.
   *
   * @param a word hashes of the one, {@link Fingerprint#words()}
   * @param b the same of the other
   */
  public static Resemblance of(int[] a, int[] b) {
    return TextComparison.of(a, b);
  }
}
