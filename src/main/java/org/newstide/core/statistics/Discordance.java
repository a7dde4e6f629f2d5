package org.newstide.core.statistics;

/** Counts pairs out of order, by merging: n·log n. */
final class Discordance {

  private final double[] buffer;

  Discordance(int length) {
    buffer = new double[length];
  }

  /** Pairs with the earlier value greater than the later. Sorts the values. */
  long count(double[] values) {
    return sort(values, 0, values.length);
  }

  /** Pairs of equal values, in values that are sorted. */
  static long ties(double[] sorted) {
    long ties = 0;
    long run = 0;
    for (int i = 1; i < sorted.length; i++) {
      run = sorted[i] == sorted[i - 1] ? run + 1 : 0;
      ties += run;
    }
    return ties;
  }

  private long sort(double[] values, int from, int to) {
    if (to - from < 2) {
      return 0;
    }
    int middle = (from + to) >>> 1;
    long discordant = sort(values, from, middle) + sort(values, middle, to);
    System.arraycopy(values, from, buffer, from, middle - from);
    int left = from;
    int right = middle;
    for (int out = from; left < middle; out++) {
      if (right < to && values[right] < buffer[left]) {
        discordant += middle - left;
        values[out] = values[right++];
      } else {
        values[out] = buffer[left++];
      }
    }
    return discordant;
  }
}
