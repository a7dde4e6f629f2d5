package org.newstide.pipeline.topics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.mllib.linalg.Vector;
import org.newstide.core.statistics.Contingency;

/**
 * Whether the foremost terms of a topic stand in the same articles: the mean NPMI of their pairs.
 *
 * <p>In [−1, 1]; 0 for a topic of one term. A pair is counted by the articles that contain both,
 * whatever the distance, over the articles that the topic was learnt from.
 *
 * <p>Source: Jey Han Lau, David Newman and Timothy Baldwin, Machine Reading Tea Leaves, 2014, after
 * Nikolaos Aletras and Mark Stevenson, Evaluating Topic Coherence Using Distributional Semantics,
 * 2013. Departure: articles in the place of windows of ten words.
 */
final class Coherence {

  private static final int MAX_TERMS = 32;

  private Coherence() {}

  /**
   * One value per topic.
   *
   * @param documents counts by term; only which terms occur is read
   * @param foremost the indices of each topic's foremost terms, at most 32
   */
  static double[] npmi(JavaRDD<Vector> documents, int[][] foremost) {
    long total = documents.count();
    long[][] counts = new long[foremost.length][MAX_TERMS * MAX_TERMS];
    for (long[][] part : documents.mapPartitions(rows -> count(rows, foremost)).collect()) {
      for (int topic = 0; topic < counts.length; topic++) {
        for (int cell = 0; cell < counts[topic].length; cell++) {
          counts[topic][cell] += part[topic][cell];
        }
      }
    }
    double[] npmi = new double[foremost.length];
    for (int topic = 0; topic < foremost.length; topic++) {
      npmi[topic] = meanNpmi(counts[topic], foremost[topic].length, total);
    }
    return npmi;
  }

  private static double meanNpmi(long[] counts, int terms, long total) {
    double sum = 0;
    for (int i = 0; i < terms; i++) {
      for (int j = i + 1; j < terms; j++) {
        sum +=
            new Contingency(
                    counts[i * MAX_TERMS + j],
                    counts[i * MAX_TERMS + i],
                    counts[j * MAX_TERMS + j],
                    total)
                .npmi();
      }
    }
    return terms < 2 ? 0 : sum / (terms * (terms - 1) / 2);
  }

  /** Topic → two ranks → documents of the partition that hold both terms. */
  private static Iterator<long[][]> count(Iterator<Vector> documents, int[][] foremost) {
    Map<Integer, List<int[]>> placesOfTerm = new HashMap<>();
    for (int topic = 0; topic < foremost.length; topic++) {
      for (int rank = 0; rank < foremost[topic].length; rank++) {
        placesOfTerm
            .computeIfAbsent(foremost[topic][rank], term -> new ArrayList<>())
            .add(new int[] {topic, rank});
      }
    }
    long[][] counts = new long[foremost.length][MAX_TERMS * MAX_TERMS];
    int[] ranksSeen = new int[foremost.length];
    while (documents.hasNext()) {
      for (int term : documents.next().toSparse().indices()) {
        for (int[] place : placesOfTerm.getOrDefault(term, List.of())) {
          ranksSeen[place[0]] |= 1 << place[1];
        }
      }
      for (int topic = 0; topic < foremost.length; topic++) {
        addPairs(ranksSeen[topic], counts[topic]);
        ranksSeen[topic] = 0;
      }
    }
    return Collections.singletonList(counts).iterator();
  }

  private static void addPairs(int ranks, long[] counts) {
    for (int left = ranks; left != 0; left &= left - 1) {
      int i = Integer.numberOfTrailingZeros(left);
      for (int right = left; right != 0; right &= right - 1) {
        counts[i * MAX_TERMS + Integer.numberOfTrailingZeros(right)]++;
      }
    }
  }
}
