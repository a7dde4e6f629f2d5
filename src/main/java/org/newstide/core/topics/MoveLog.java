package org.newstide.core.topics;

import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;

/**
 * Tokens that changed their topic, as they came, by groups of terms: threads can take in the groups
 * without meeting in a row of counts.
 */
final class MoveLog implements Serializable {

  @Serial private static final long serialVersionUID = 1;

  private static final int NONE = 0xFFFF;

  /** Into how many groups terms fall. */
  static final int GROUPS = 16;

  /**
   * Group → moves: the term in the upper half, then the topic left and the topic joined, {@link
   * #NONE} for none.
   */
  private final long[][] logs;

  private final int[] sizes = new int[GROUPS];

  MoveLog(int expected) {
    logs = new long[GROUPS][expected / GROUPS];
  }

  /** Neighbours fall into one group: their counts and sizes share lines of a cache. */
  private static int group(int term) {
    return term >>> 5 & GROUPS - 1;
  }

  /**
   * @param from the topic left, negative for none
   */
  void add(int term, int from, int to) {
    int group = group(term);
    int place = sizes[group]++;
    if (place == logs[group].length) {
      grow(group);
    }
    logs[group][place] = (long) term << 32 | (from & 0xFFFFL) << 16 | to & NONE;
  }

  private void grow(int group) {
    long length = Math.max(64, 2L * logs[group].length);
    logs[group] = Arrays.copyOf(logs[group], (int) Math.min(Integer.MAX_VALUE - 8L, length));
  }

  int size() {
    return Arrays.stream(sizes).sum();
  }

  /** Adds the moves of one group to counts, but none to totals. */
  void addTo(TopicTermCounts counts, int group) {
    long[] log = logs[group];
    for (int i = 0; i < sizes[group]; i++) {
      int term = term(log[i]);
      if (left(log[i]) != NONE) {
        counts.add(term, left(log[i]), -1);
      }
      counts.add(term, joined(log[i]), 1);
    }
  }

  /** Term → where its {@link #codes} begin; one place more for the end. */
  int[] starts() {
    int[] starts = new int[1 + largestTerm() + 1];
    for (int group = 0; group < GROUPS; group++) {
      for (int i = 0; i < sizes[group]; i++) {
        starts[term(logs[group][i]) + 1] += left(logs[group][i]) == NONE ? 1 : 2;
      }
    }
    for (int term = 1; term < starts.length; term++) {
      starts[term] += starts[term - 1];
    }
    return starts;
  }

  /**
   * Twice the topic that a token left, or twice the topic that it joined and one more.
   *
   * @param next where the next code of each term goes: at first the {@link #starts}; moved on
   */
  int[] codes(int[] next) {
    int[] codes = new int[next[next.length - 1]];
    for (int group = 0; group < GROUPS; group++) {
      for (int i = 0; i < sizes[group]; i++) {
        long move = logs[group][i];
        if (left(move) != NONE) {
          codes[next[term(move)]++] = left(move) << 1;
        }
        codes[next[term(move)]++] = joined(move) << 1 | 1;
      }
    }
    return codes;
  }

  private int largestTerm() {
    int largest = -1;
    for (int group = 0; group < GROUPS; group++) {
      for (int i = 0; i < sizes[group]; i++) {
        largest = Math.max(largest, term(logs[group][i]));
      }
    }
    return largest;
  }

  private static int term(long move) {
    return (int) (move >>> 32);
  }

  private static int left(long move) {
    return (int) (move >>> 16) & NONE;
  }

  private static int joined(long move) {
    return (int) move & NONE;
  }
}
