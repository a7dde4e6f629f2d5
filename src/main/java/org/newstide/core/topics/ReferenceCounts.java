package org.newstide.core.topics;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Arrays;

/**
 * How often the foremost terms of topics stand in windows of a reference corpus, alone and in
 * pairs: what {@link Coherence} is computed from.
 *
 * <p>A window is {@code window} successive tokens, moved on by one token; a document no longer than
 * that is one window. With {@link #DOCUMENTS} every document is one window. A window counts once
 * for a term, however often it holds it. Counts add: those of two disjoint corpora are the sum of
 * their counts. Not safe for several threads.
 *
 * <p>Cost of a document: its tokens, and for each topic that has a term in it the pairs of its
 * terms.
 */
public final class ReferenceCounts implements Serializable {

  private static final long serialVersionUID = 1L;

  /** As a window: the whole document. */
  public static final int DOCUMENTS = Integer.MAX_VALUE;

  private static final int MAX_TERMS = 32;

  private final int[][] foremost;
  private final int window;

  /** Topic → one cell for each pair of ranks; a term alone is the pair of it with itself. */
  private final long[][] counts;

  private long windows;

  private transient TermWindows open;

  /**
   * Counts of nothing yet.
   *
   * @param foremost topic → its foremost terms, at most 32
   * @param window tokens, at least 2
   */
  public ReferenceCounts(int[][] foremost, int window) {
    this.foremost = requireNonNull(foremost, "foremost");
    this.window = window;
    if (window < 2) {
      throw new IllegalArgumentException("window must be at least 2, found " + window);
    }
    for (int[] terms : foremost) {
      if (terms.length > MAX_TERMS) {
        throw new IllegalArgumentException(
            "foremost must be at most " + MAX_TERMS + " terms a topic, found " + terms.length);
      }
    }
    this.counts = new long[foremost.length][];
    Arrays.setAll(counts, topic -> new long[foremost[topic].length * foremost[topic].length]);
  }

  /**
   * Counts one document.
   *
   * @param tokens its terms in order; −1 for a token that is no term of the vocabulary, which still
   *     fills its place in a window
   * @param length how many of them are the document
   */
  public void add(int[] tokens, int length) {
    if (length == 0) {
      return;
    }
    if (open == null) {
      open = new TermWindows(foremost);
    }
    int lastStart = Math.max(0, length - window);
    windows += lastStart + 1L;
    open.read(tokens, length, window, lastStart);
    for (int t = 0; t < open.topicsTouched; t++) {
      int topic = open.touchedTopics[t];
      addPairs(topic, open.ranks[topic]);
    }
    open.clear();
  }

  private void addPairs(int topic, int ranks) {
    int row = foremost[topic].length;
    for (int left = ranks; left != 0; left &= left - 1) {
      int i = Integer.numberOfTrailingZeros(left);
      int slot = open.slots[topic][i];
      counts[topic][i * row + i] += open.covered(slot);
      for (int right = left & left - 1; right != 0; right &= right - 1) {
        int j = Integer.numberOfTrailingZeros(right);
        counts[topic][i * row + j] += open.common(slot, open.slots[topic][j]);
      }
    }
  }

  /** Adds the counts of another corpus for the same terms. */
  public ReferenceCounts plus(ReferenceCounts other) {
    windows += other.windows;
    for (int topic = 0; topic < counts.length; topic++) {
      Arrays.setAll(counts[topic], new Sum(counts[topic], other.counts[topic])::at);
    }
    return this;
  }

  /** Windows in all. */
  public long windows() {
    return windows;
  }

  /** How many foremost terms a topic has here. */
  int terms(int topic) {
    return foremost[topic].length;
  }

  /** Windows that hold two foremost terms of a topic, by rank; a rank with itself: that hold it. */
  long together(int topic, int rankA, int rankB) {
    int row = foremost[topic].length;
    return counts[topic][Math.min(rankA, rankB) * row + Math.max(rankA, rankB)];
  }

  private record Sum(long[] one, long[] other) {
    long at(int cell) {
      return one[cell] + other[cell];
    }
  }
}
