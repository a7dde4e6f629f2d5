package org.newstide.core.topics;

import java.io.Serializable;
import java.util.Arrays;

/**
 * What a step changed in the counts of terms in topics: integers that add, in any order.
 *
 * <p>The kernel logs changed tokens as they come. {@link #compacted()} turns the log into net
 * changes, which is what should travel.
 */
public final class SweepDeltas implements Serializable {

  private static final long serialVersionUID = 1;
  private static final int NONE = 0xFFFF;

  /** Term in the upper half, then the topic left and the topic joined, {@link #NONE} for none. */
  private long[] log;

  private int logged;

  /** Net changes: term · 2¹⁶ + topic, ascending, and by how much. */
  private long[] keys = new long[0];

  private int[] changes = new int[0];

  /** Topic → by how much its total changed. */
  private final int[] totals;

  SweepDeltas(int topics, int expected) {
    totals = new int[topics];
    log = new long[Math.max(16, expected)];
  }

  void move(int term, int from, int to) {
    if (logged == log.length) {
      log = Arrays.copyOf(log, (int) Math.min(Integer.MAX_VALUE - 8L, 2L * logged));
    }
    if (from >= 0) {
      totals[from]--;
    }
    totals[to]++;
    log[logged++] = (long) term << 32 | (from & 0xFFFFL) << 16 | to & NONE;
  }

  /** How many tokens changed their topic, or how many net changes there are once compacted. */
  public int size() {
    return logged + keys.length;
  }

  /** The same changes in their smallest form. */
  public SweepDeltas compacted() {
    if (logged == 0) {
      return this;
    }
    long[] single = new long[2 * logged];
    int n = 0;
    for (int i = 0; i < logged; i++) {
      long row = log[i] >>> 32 << 16;
      int from = (int) (log[i] >>> 16) & NONE;
      if (from != NONE) {
        single[n++] = (row | from) << 1;
      }
      single[n++] = (row | log[i] & NONE) << 1 | 1;
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

  /** Adds the changes of every {@code parts}-th term to counts, but none to totals. */
  void addTo(TopicTermCounts counts, int part, int parts) {
    for (int i = 0; i < logged; i++) {
      int term = (int) (log[i] >>> 32);
      if (term % parts == part) {
        int from = (int) (log[i] >>> 16) & NONE;
        if (from != NONE) {
          counts.add(term, from, -1);
        }
        counts.add(term, (int) log[i] & NONE, 1);
      }
    }
    // What is taken off goes first: a row has no room for more topics than its term has tokens.
    addNet(counts, part, parts, -1);
    addNet(counts, part, parts, 1);
  }

  private void addNet(TopicTermCounts counts, int part, int parts, int sign) {
    for (int i = 0; i < keys.length; i++) {
      int term = (int) (keys[i] >>> 16);
      if (term % parts == part && Integer.signum(changes[i]) == sign) {
        counts.add(term, (int) keys[i] & NONE, changes[i]);
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
    log = new long[0];
  }
}
