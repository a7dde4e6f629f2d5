package org.newstide.pipeline.cooccurrence;

import java.util.Arrays;

/** How often one pair was counted in each period that holds it. Filled anew for every pair. */
final class PairHistory {

  private int counted;
  private int language;
  private int smaller;
  private int larger;
  private int size;
  private int[] periods = new int[16];
  private long[] stories = new long[16];
  private long[] articles = new long[16];

  /** Begins the history of a pair, the smaller id first. */
  void begin(int whatIsCounted, int inLanguage, int smallerId, int largerId) {
    counted = whatIsCounted;
    language = inLanguage;
    smaller = smallerId;
    larger = largerId;
    size = 0;
  }

  /** Adds a count; periods must not descend. */
  void add(int period, boolean reprint, long count) {
    if (size == 0 || periods[size - 1] != period) {
      if (size == periods.length) {
        periods = Arrays.copyOf(periods, 2 * size);
        stories = Arrays.copyOf(stories, 2 * size);
        articles = Arrays.copyOf(articles, 2 * size);
      }
      periods[size] = period;
      stories[size] = 0;
      articles[size++] = 0;
    }
    stories[size - 1] += reprint ? 0 : count;
    articles[size - 1] += count;
  }

  int counted() {
    return counted;
  }

  int language() {
    return language;
  }

  /** The node in the first place of the pair. */
  int first() {
    return counted == StripeKey.BACKWARD ? larger : smaller;
  }

  int second() {
    return counted == StripeKey.BACKWARD ? smaller : larger;
  }

  /** How many periods hold the pair, {@link StripeKey#UNDATED} among them. */
  int size() {
    return size;
  }

  /** The n-th period that holds the pair; they ascend. */
  int period(int n) {
    return periods[n];
  }

  long observed(int n, Counting counting) {
    return counting == Counting.STORIES ? stories[n] : articles[n];
  }

  long observedInAll(Counting counting) {
    long sum = 0;
    for (int n = 0; n < size; n++) {
      sum += observed(n, counting);
    }
    return sum;
  }
}
