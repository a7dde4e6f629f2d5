package org.newstide.core.topics;

/**
 * Whether the foremost terms of a topic belong together in a reference corpus. With the corpus held
 * fixed, and only then, the values of two models compare.
 *
 * <p>{@link #npmi} is what people agree with best among the simple measures; {@link #cv} agrees
 * better still but rewards rare terms. Both are read from {@link ReferenceCounts}, which say what a
 * window is.
 */
public final class Coherence {

  /** As the authors have it: what a pair that never meets is taken to have. */
  private static final double EPSILON = 1e-12;

  private final ReferenceCounts counts;

  public Coherence(ReferenceCounts counts) {
    this.counts = counts;
  }

  /**
   * The mean normalised pointwise mutual information of the pairs of a topic's foremost terms, in
   * [−1, 1]; 0 for a topic of one term. A pair that never meets has −1, and a term that does not
   * occur makes a 0 with every other.
   *
   * <p>Source: Nikolaos Aletras and Mark Stevenson, Evaluating Topic Coherence Using Distributional
   * Semantics, 2013; Jey Han Lau, David Newman and Timothy Baldwin, Machine Reading Tea Leaves,
   * 2014.
   */
  public double npmi(int topic) {
    int terms = counts.terms(topic);
    double sum = 0;
    for (int i = 0; i < terms; i++) {
      for (int j = i + 1; j < terms; j++) {
        sum += boundedNpmi(topic, i, j);
      }
    }
    return terms < 2 ? 0 : sum / (terms * (terms - 1) / 2);
  }

  /**
   * C_v, in [−1, 1] and in practice above 0: the mean cosine between each term's vector of NPMI
   * with all foremost terms and the sum of these vectors; 0 for a topic of one term.
   *
   * <p>Source: Michael Röder, Andreas Both and Alexander Hinneburg, Exploring the Space of Topic
   * Coherence Measures, 2015: segmentation one-set, Boolean sliding window of 110 tokens, NPMI with
   * ε = 10⁻¹² and γ = 1, cosine, arithmetic mean.
   */
  public double cv(int topic) {
    int terms = counts.terms(topic);
    double[][] vectors = new double[terms][terms];
    double[] whole = new double[terms];
    for (int i = 0; i < terms; i++) {
      for (int j = 0; j < terms; j++) {
        vectors[i][j] = smoothedNpmi(topic, i, j);
        whole[j] += vectors[i][j];
      }
    }
    double sum = 0;
    for (double[] vector : vectors) {
      sum += cosine(vector, whole);
    }
    return terms < 2 ? 0 : sum / terms;
  }

  private double boundedNpmi(int topic, int i, int j) {
    double total = counts.windows();
    double together = counts.together(topic, i, j);
    double product = (double) counts.together(topic, i, i) * counts.together(topic, j, j);
    if (product == 0 || together == total) {
      return 0;
    }
    if (together == 0) {
      return -1;
    }
    double npmi = Math.log(together * total / product) / -Math.log(together / total);
    return Math.max(-1, Math.min(1, npmi));
  }

  private double smoothedNpmi(int topic, int i, int j) {
    double total = Math.max(1, counts.windows());
    double a = counts.together(topic, i, i) / total;
    double b = counts.together(topic, j, j) / total;
    if (a == 0 || b == 0) {
      return 0;
    }
    double together = counts.together(topic, i, j) / total + EPSILON;
    // A term that is in every window says nothing of any other.
    return together >= 1 ? 0 : Math.log(together / (a * b)) / -Math.log(together);
  }

  private static double cosine(double[] a, double[] b) {
    double product = 0;
    double squaresA = 0;
    double squaresB = 0;
    for (int i = 0; i < a.length; i++) {
      product += a[i] * b[i];
      squaresA += a[i] * a[i];
      squaresB += b[i] * b[i];
    }
    return product == 0 ? 0 : product / Math.sqrt(squaresA * squaresB);
  }
}
