package org.newstide.pipeline.tokens;

/**
 * How strongly two neighbours belong together, from four counts.
 *
 * <p>With o times the pair, l times the left part and r times the right one among n words, expected
 * is e = l·r/n. G² = 2·Σ k·ln(k/E(k)) over the four cells of the table, 0 and above: the evidence
 * against independence (Ted Dunning, "Accurate Methods for the Statistics of Surprise and
 * Coincidence", 1993). NPMI = ln(o/e) / −ln(o/n), in [-1, 1]: the strength whatever the frequency
 * (Gerlof Bouma, "Normalized (Pointwise) Mutual Information in Collocation Extraction", 2009); 1
 * where neither part stands without the other.
 *
 * @param together o, at least 1
 * @param left l, at least o
 * @param right r, at least o
 * @param total n, at least l and r
 */
record PairAssociation(long together, long left, long right, long total) {

  double expected() {
    return (double) left * right / total;
  }

  double logLikelihoodRatio() {
    // A word that follows itself is both: the fourth cell would be negative.
    long neither = Math.max(0, total - left - right + together);
    double ratio =
        2
            * (cell(together, left, right)
                + cell(left - together, left, total - right)
                + cell(right - together, total - left, right)
                + cell(neither, total - left, total - right));
    return Math.max(0, ratio);
  }

  double npmi() {
    return together == total
        ? 1
        : Math.log(together / expected()) / -Math.log((double) together / total);
  }

  private double cell(long observed, long row, long column) {
    return observed == 0 ? 0 : observed * Math.log((double) observed * total / row / column);
  }
}
