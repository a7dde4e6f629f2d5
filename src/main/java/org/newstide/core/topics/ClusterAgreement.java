package org.newstide.core.topics;

import java.util.Arrays;

/**
 * How well found groups match known classes.
 *
 * <p>Source: Christopher Manning, Prabhakar Raghavan and Hinrich Schütze, Introduction to
 * Information Retrieval, 2008, 16.3.
 */
public final class ClusterAgreement {

  private final long[][] counts;
  private final long total;

  /**
   * @param counts group → class → documents that are in both
   */
  public ClusterAgreement(long[][] counts) {
    this.counts = counts;
    this.total = Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
  }

  /** The share of documents whose class is the most common one of their group, in [0, 1]. */
  public double purity() {
    long pure = Arrays.stream(counts).mapToLong(g -> Arrays.stream(g).max().orElse(0)).sum();
    return total == 0 ? 0 : (double) pure / total;
  }

  /**
   * Mutual information over the mean entropy of groups and classes, in [0, 1]; 1 where there is one
   * of each.
   */
  public double normalizedMutualInformation() {
    double groups = entropy(Arrays.stream(counts).mapToLong(g -> Arrays.stream(g).sum()).toArray());
    int classes = counts.length == 0 ? 0 : counts[0].length;
    long[] sums = new long[classes];
    for (long[] group : counts) {
      Arrays.setAll(sums, c -> sums[c] + group[c]);
    }
    double known = entropy(sums);
    double joint = entropy(Arrays.stream(counts).flatMapToLong(Arrays::stream).toArray());
    double mean = (groups + known) / 2;
    return mean == 0 ? 1 : Math.max(0, (groups + known - joint) / mean);
  }

  private double entropy(long[] parts) {
    double sum = 0;
    for (long part : parts) {
      if (part > 0) {
        double share = (double) part / total;
        sum -= share * Math.log(share);
      }
    }
    return sum;
  }
}
