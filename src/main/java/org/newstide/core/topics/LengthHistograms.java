package org.newstide.core.topics;

import java.io.Serializable;
import java.util.Arrays;

/**
 * In how many documents each topic has how many tokens, and how many documents have which length:
 * all that the prior of documents depends on. Sums of integers, in any order.
 */
public final class LengthHistograms implements Serializable {

  private static final long serialVersionUID = 1;

  /** Topic → number of tokens → documents; 0 tokens are not counted. */
  final int[][] byTopic;

  /** Length → documents. */
  int[] lengths = new int[0];

  LengthHistograms(int topics) {
    byTopic = new int[topics][0];
  }

  /** Of all documents of a matrix; tokens without a topic count for the length alone. */
  public static LengthHistograms of(int topics, DocumentTermMatrix documents, short[] assignments) {
    return of(topics, documents, 0, documents.documents(), assignments);
  }

  static LengthHistograms of(
      int topics, DocumentTermMatrix documents, int from, int to, short[] assignments) {
    LengthHistograms histograms = new LengthHistograms(topics);
    int[] counts = new int[topics];
    for (int document = from; document < to; document++) {
      int start = documents.start(document);
      int end = start + documents.length(document);
      for (int i = start; i < end; i++) {
        if (assignments[i] >= 0) {
          counts[assignments[i]]++;
        }
      }
      for (int i = start; i < end; i++) {
        int topic = assignments[i];
        if (topic >= 0 && counts[topic] > 0) {
          histograms.byTopic[topic] = counted(histograms.byTopic[topic], counts[topic], 1);
          counts[topic] = 0;
        }
      }
      histograms.lengths = counted(histograms.lengths, end - start, 1);
    }
    return histograms;
  }

  /** Adds another's counts to these. */
  public LengthHistograms add(LengthHistograms other) {
    for (int topic = 0; topic < byTopic.length; topic++) {
      byTopic[topic] = sum(byTopic[topic], other.byTopic[topic]);
    }
    lengths = sum(lengths, other.lengths);
    return this;
  }

  private static int[] sum(int[] a, int[] b) {
    int[] sum = Arrays.copyOf(a, Math.max(a.length, b.length));
    for (int i = 0; i < b.length; i++) {
      sum[i] += b[i];
    }
    return sum;
  }

  private static int[] counted(int[] histogram, int at, int by) {
    int[] grown =
        at < histogram.length
            ? histogram
            : Arrays.copyOf(histogram, Math.max(at + 1, histogram.length * 3 / 2));
    grown[at] += by;
    return grown;
  }
}
