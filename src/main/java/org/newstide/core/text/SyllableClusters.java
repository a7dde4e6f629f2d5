package org.newstide.core.text;

import java.util.Arrays;

/**
 * Syllables that stand in like surroundings: k-means over the square roots of the shares of their
 * neighbours (Hellinger distance), from fixed starting points.
 */
final class SyllableClusters {

  /** Clusters 1 to this; 0 holds what is too rare. */
  static final int CLUSTERS = 63;

  private static final int NEIGHBOURS = 250;
  private static final int FLOOR = 20;
  private static final int PASSES = 12;

  private final byte[] cluster;

  SyllableClusters(SyllableCorpus corpus) {
    LongCounts syllables = corpus.syllables();
    int[] frequent = frequent(syllables);
    int[] place = new int[syllables.size()];
    Arrays.fill(place, -1);
    for (int i = 0; i < frequent.length; i++) {
      place[frequent[i]] = i;
    }
    cluster = new byte[syllables.size()];
    if (frequent.length > CLUSTERS) {
      assign(vectors(corpus, frequent, place), frequent);
    }
  }

  /** The cluster of a syllable of the corpus. */
  int of(int syllable) {
    return cluster[syllable];
  }

  private static int[] frequent(LongCounts syllables) {
    long[] order = new long[syllables.size()];
    int n = 0;
    for (int s = 1; s < order.length; s++) {
      if (syllables.count(s) >= FLOOR) {
        order[n++] = (long) -syllables.count(s) << 32 | s;
      }
    }
    Arrays.sort(order, 0, n);
    int[] frequent = new int[n];
    for (int i = 0; i < n; i++) {
      frequent[i] = (int) order[i];
    }
    return frequent;
  }

  private static float[][] vectors(SyllableCorpus corpus, int[] frequent, int[] place) {
    float[][] vectors = new float[frequent.length][2 * NEIGHBOURS + 2];
    for (int at = 1; at < corpus.size(); at++) {
      int before = place[corpus.number(at - 1)];
      int here = place[corpus.number(at)];
      boolean adjoins = corpus.adjoins(at);
      if (here >= 0) {
        int left = adjoins && before >= 0 && before < NEIGHBOURS ? before : NEIGHBOURS;
        vectors[here][left] += adjoins && left == NEIGHBOURS ? 0 : 1;
      }
      if (before >= 0) {
        int right = adjoins && here >= 0 && here < NEIGHBOURS ? here : NEIGHBOURS;
        vectors[before][NEIGHBOURS + 1 + right] += adjoins && right == NEIGHBOURS ? 0 : 1;
      }
    }
    for (int s = 0; s < vectors.length; s++) {
      float[] vector = vectors[s];
      double sum = 1;
      for (float count : vector) {
        sum += count;
      }
      for (int d = 0; d < vector.length; d++) {
        vector[d] = (float) Math.sqrt(vector[d] / sum);
      }
    }
    return vectors;
  }

  private void assign(float[][] vectors, int[] frequent) {
    int dimensions = vectors[0].length;
    double[][] centres = new double[CLUSTERS][dimensions];
    for (int c = 0; c < CLUSTERS; c++) {
      float[] start = vectors[c * Math.min(vectors.length, CLUSTERS * 12) / CLUSTERS];
      for (int d = 0; d < dimensions; d++) {
        centres[c][d] = start[d];
      }
    }
    int[] nearest = new int[vectors.length];
    for (int pass = 0; pass < PASSES; pass++) {
      for (int s = 0; s < vectors.length; s++) {
        nearest[s] = nearest(vectors[s], centres);
      }
      move(vectors, nearest, centres);
    }
    for (int s = 0; s < vectors.length; s++) {
      cluster[frequent[s]] = (byte) (1 + nearest[s]);
    }
  }

  private static int nearest(float[] vector, double[][] centres) {
    int best = 0;
    double least = Double.MAX_VALUE;
    for (int c = 0; c < centres.length; c++) {
      double distance = 0;
      double[] centre = centres[c];
      for (int d = 0; d < vector.length; d++) {
        double difference = vector[d] - centre[d];
        distance += difference * difference;
      }
      if (distance < least) {
        least = distance;
        best = c;
      }
    }
    return best;
  }

  private static void move(float[][] vectors, int[] nearest, double[][] centres) {
    int[] members = new int[centres.length];
    double[][] sums = new double[centres.length][vectors[0].length];
    for (int s = 0; s < vectors.length; s++) {
      members[nearest[s]]++;
      double[] sum = sums[nearest[s]];
      for (int d = 0; d < sum.length; d++) {
        sum[d] += vectors[s][d];
      }
    }
    for (int c = 0; c < centres.length; c++) {
      for (int d = 0; members[c] > 0 && d < centres[c].length; d++) {
        centres[c][d] = sums[c][d] / members[c];
      }
    }
  }
}
