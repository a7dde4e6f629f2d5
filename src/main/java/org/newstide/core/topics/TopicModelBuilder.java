package org.newstide.core.topics;

import java.util.Arrays;

/**
 * Makes a {@link TopicModel} of counts from elsewhere: of a table, of another trainer. Not safe for
 * use by several threads.
 */
public final class TopicModelBuilder {

  private static final int TOPIC_BITS = 16;

  private final int terms;
  private final int topics;

  /** Term · 2¹⁶ + topic, in the order they came. */
  private long[] cells = new long[1024];

  private int[] counts = new int[1024];
  private int size;

  /**
   * Without counts.
   *
   * @param terms V, at least 1
   * @param topics K, in [1, 32767]
   */
  public TopicModelBuilder(int terms, int topics) {
    if (terms < 1) {
      throw new IllegalArgumentException("terms must be at least 1, found " + terms);
    }
    if (topics < 1 || topics > Short.MAX_VALUE) {
      throw new IllegalArgumentException(
          "topics must be in [1, " + Short.MAX_VALUE + "], found " + topics);
    }
    this.terms = terms;
    this.topics = topics;
  }

  /**
   * Adds a count; several of one term and topic add up.
   *
   * @param term in [0, V)
   * @param topic in [0, K)
   * @param count above 0
   */
  public TopicModelBuilder add(int term, int topic, int count) {
    if (term < 0 || term >= terms || topic < 0 || topic >= topics || count < 1) {
      throw new IllegalArgumentException(
          "term, topic and count must be below %d, below %d and above 0, found %d, %d, %d"
              .formatted(terms, topics, term, topic, count));
    }
    if (size == cells.length) {
      cells = Arrays.copyOf(cells, 2 * size);
      counts = Arrays.copyOf(counts, 2 * size);
    }
    cells[size] = (long) term << TOPIC_BITS | topic;
    counts[size++] = count;
    return this;
  }

  /**
   * The model of all counts so far. Sorts them.
   *
   * @param alpha the prior weight of each topic in a document, all above 0
   * @param beta the prior weight of a term in a topic, above 0
   */
  public TopicModel build(double[] alpha, double beta) {
    if (alpha.length != topics) {
      throw new IllegalArgumentException(
          "alpha must be of " + topics + " topics, found " + alpha.length);
    }
    if (!(beta > 0 && Arrays.stream(alpha).allMatch(weight -> weight > 0))) {
      throw new IllegalArgumentException(
          "alpha and beta must be above 0, found " + Arrays.toString(alpha) + " and " + beta);
    }
    long[] sorted = Arrays.copyOf(cells, size);
    Arrays.sort(sorted);
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[distinct++] = sorted[i];
      }
    }
    int[] rows = new int[terms + 1];
    short[] ofTerms = new short[distinct];
    int[] sums = new int[distinct];
    for (int i = 0; i < distinct; i++) {
      rows[(int) (sorted[i] >> TOPIC_BITS) + 1]++;
      ofTerms[i] = (short) sorted[i];
    }
    Arrays.parallelPrefix(rows, Integer::sum);
    for (int i = 0; i < size; i++) {
      int at = Arrays.binarySearch(sorted, 0, distinct, cells[i]);
      sums[at] = Math.addExact(sums[at], counts[i]);
    }
    return new TopicModel(rows, ofTerms, sums, alpha.clone(), beta);
  }
}
