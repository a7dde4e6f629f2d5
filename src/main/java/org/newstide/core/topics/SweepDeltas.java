package org.newstide.core.topics;

import java.io.Serializable;
import java.util.Arrays;

/**
 * What a step changed in the counts of terms in topics: integers that add, in any order.
 *
 * <p>The kernel logs changed tokens as they come, by groups of terms, so that threads can take in
 * the groups without meeting in a row of counts. {@link #compacted()} turns the logs into net
 * changes, which is what should travel.
 */
public final class SweepDeltas implements Serializable {

  private static final long serialVersionUID = 1;
  private static final int NONE = 0xFFFF;

  /** Into how many groups terms fall. */
  static final int GROUPS = 16;

  /**
   * Group → tokens that changed: the term in the upper half, then the topic left and the topic
   * joined, {@link #NONE} for none.
   */
  private final long[][] logs;

  private final int[] logged = new int[GROUPS];

  /** Net changes: term · 2¹⁶ + topic, ascending, and by how much. */
  private long[] keys = new long[0];

  private int[] changes = new int[0];

  /** Topic → by how much its total changed. */
  private final int[] totals;

  SweepDeltas(int topics, int expected) {
    totals = new int[topics];
    logs = new long[GROUPS][expected / GROUPS];
  }

  /** Neighbours fall into one group: their counts and sizes share lines of a cache. */
  private static int group(int term) {
    return term >>> 5 & GROUPS - 1;
  }

  void move(int term, int from, int to) {
    if (from >= 0) {
      totals[from]--;
    }
    totals[to]++;
    int group = group(term);
    int place = logged[group]++;
    if (place == logs[group].length) {
      grow(group);
    }
    logs[group][place] = (long) term << 32 | (from & 0xFFFFL) << 16 | to & NONE;
  }

  private void grow(int group) {
    long length = Math.max(64, 2L * logs[group].length);
    logs[group] = Arrays.copyOf(logs[group], (int) Math.min(Integer.MAX_VALUE - 8L, length));
  }

  /** How many tokens changed their topic, or how many net changes there are once compacted. */
  public int size() {
    return Arrays.stream(logged).sum() + keys.length;
  }

  /** The same changes in their smallest form. */
  public SweepDeltas compacted() {
    int moves = Arrays.stream(logged).sum();
    if (moves == 0) {
      return this;
    }
    long[] single = new long[2 * moves];
    int n = 0;
    for (int group = 0; group < GROUPS; group++) {
      for (int i = 0; i < logged[group]; i++) {
        long move = logs[group][i];
        long row = move >>> 32 << 16;
        int from = (int) (move >>> 16) & NONE;
        if (from != NONE) {
          single[n++] = (row | from) << 1;
        }
        single[n++] = (row | move & NONE) << 1 | 1;
      }
    }
    Arrays.sort(single, 0, n);
    SweepDeltas net = new SweepDeltas(totals.length, 0);
    System.arraycopy(totals, 0, net.totals, 0, totals.length);
    net.keys = new long[n];
    net.changes = new int[n];
    int size = 0;
    for (int i = 0; i < n; ) {
      long key = single[i] >> 1;
      int change = 0;
      for (; i < n && single[i] >> 1 == key; i++) {
        change += (single[i] & 1) == 1 ? 1 : -1;
      }
      size = net.put(size, key, change);
    }
    net.trim(size);
    return net;
  }

  /** The sum of two; commutative and associative. */
  public SweepDeltas plus(SweepDeltas other) {
    SweepDeltas a = compacted();
    SweepDeltas b = other.compacted();
    SweepDeltas sum = new SweepDeltas(totals.length, 0);
    Arrays.setAll(sum.totals, topic -> totals[topic] + other.totals[topic]);
    sum.keys = new long[a.keys.length + b.keys.length];
    sum.changes = new int[sum.keys.length];
    int size = 0;
    int i = 0;
    int j = 0;
    while (i < a.keys.length || j < b.keys.length) {
      if (j == b.keys.length || i < a.keys.length && a.keys[i] < b.keys[j]) {
        size = sum.put(size, a.keys[i], a.changes[i++]);
      } else if (i == a.keys.length || b.keys[j] < a.keys[i]) {
        size = sum.put(size, b.keys[j], b.changes[j++]);
      } else {
        size = sum.put(size, a.keys[i], a.changes[i++] + b.changes[j++]);
      }
    }
    sum.trim(size);
    return sum;
  }

  /** Adds the logged changes of one group of terms to counts, but none to totals. */
  void addLog(TopicTermCounts counts, int group) {
    long[] log = logs[group];
    for (int i = 0; i < logged[group]; i++) {
      int term = (int) (log[i] >>> 32);
      int from = (int) (log[i] >>> 16) & NONE;
      if (from != NONE) {
        counts.add(term, from, -1);
      }
      counts.add(term, (int) log[i] & NONE, 1);
    }
  }

  /** Adds the net changes to counts, but none to totals. */
  void addNet(TopicTermCounts counts) {
    // What is taken off goes first: a row has no room for more topics than its term has tokens.
    addNet(counts, -1);
    addNet(counts, 1);
  }

  private void addNet(TopicTermCounts counts, int sign) {
    for (int i = 0; i < keys.length; i++) {
      if (Integer.signum(changes[i]) == sign) {
        counts.add((int) (keys[i] >>> 16), (int) keys[i] & NONE, changes[i]);
      }
    }
  }

  void addTotals(TopicTermCounts counts) {
    for (int topic = 0; topic < totals.length; topic++) {
      counts.totals[topic] += totals[topic];
    }
  }

  private int put(int size, long key, int change) {
    if (change == 0) {
      return size;
    }
    keys[size] = key;
    changes[size] = change;
    return size + 1;
  }

  private void trim(int size) {
    keys = Arrays.copyOf(keys, size);
    changes = Arrays.copyOf(changes, size);
  }
}
