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

  private static final long serialVersionUID = 2;

  private final MoveLog log;
  private final NetChanges net;

  /** Topic → by how much its total changed. */
  private final int[] totals;

  SweepDeltas(int topics, int expected) {
    this(new MoveLog(expected), NetChanges.NONE, new int[topics]);
  }

  private SweepDeltas(MoveLog log, NetChanges net, int[] totals) {
    this.log = log;
    this.net = net;
    this.totals = totals;
  }

  void move(int term, int from, int to) {
    if (from >= 0) {
      totals[from]--;
    }
    totals[to]++;
    log.add(term, from, to);
  }

  /** How many tokens changed their topic, or how many net changes there are once compacted. */
  public int size() {
    return log.size() + net.size();
  }

  /** The same changes in their smallest form. */
  public SweepDeltas compacted() {
    return log.size() == 0
        ? this
        : new SweepDeltas(new MoveLog(0), NetChanges.of(log, totals.length).plus(net), totals);
  }

  /** The sum of two; commutative and associative. */
  public SweepDeltas plus(SweepDeltas other) {
    int[] sum = new int[totals.length];
    Arrays.setAll(sum, topic -> totals[topic] + other.totals[topic]);
    return new SweepDeltas(new MoveLog(0), compacted().net.plus(other.compacted().net), sum);
  }

  /** Adds the logged changes of one group of terms to counts, but none to totals. */
  void addLog(TopicTermCounts counts, int group) {
    log.addTo(counts, group);
  }

  /** Adds the net changes to counts, but none to totals. */
  void addNet(TopicTermCounts counts) {
    net.addTo(counts);
  }

  void addTotals(TopicTermCounts counts) {
    for (int topic = 0; topic < totals.length; topic++) {
      counts.totals[topic] += totals[topic];
    }
  }
}
