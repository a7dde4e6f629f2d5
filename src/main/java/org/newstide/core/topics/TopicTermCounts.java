package org.newstide.core.topics;

import java.io.Serializable;

/** How often each term is assigned to each topic: V × K integers that steps change. */
final class TopicTermCounts implements Serializable {

  private static final long serialVersionUID = 1;

  final int topics;
  final int terms;
  final int[] counts;
  final int[] totals;

  TopicTermCounts(int topics, int terms) {
    this.topics = topics;
    this.terms = terms;
    this.counts = new int[Math.multiplyExact(topics, terms)];
    this.totals = new int[topics];
  }

  void add(int term, int topic, int change) {
    counts[term * topics + topic] += change;
    totals[topic] += change;
  }

  void addAll(TopicTermCounts others) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] = Math.addExact(counts[i], others.counts[i]);
    }
    for (int topic = 0; topic < topics; topic++) {
      totals[topic] += others.totals[topic];
    }
  }

  TopicModel model(double[] alpha, double beta) {
    int used = 0;
    for (int count : counts) {
      used += count > 0 ? 1 : 0;
    }
    int[] rows = new int[terms + 1];
    short[] ofTopic = new short[used];
    int[] above = new int[used];
    int at = 0;
    for (int term = 0; term < terms; term++) {
      for (int topic = 0; topic < topics; topic++) {
        int count = counts[term * topics + topic];
        if (count > 0) {
          ofTopic[at] = (short) topic;
          above[at++] = count;
        }
      }
      rows[term + 1] = at;
    }
    return new TopicModel(rows, ofTopic, above, alpha.clone(), beta);
  }
}
