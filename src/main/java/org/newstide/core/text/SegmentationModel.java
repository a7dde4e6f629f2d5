package org.newstide.core.text;

/**
 * Weights of features and the most probable joins under them: a conditional random field of order
 * one over the gaps between syllables.
 *
 * <p>Source: John Lafferty, Andrew McCallum and Fernando Pereira, "Conditional Random Fields:
 * Probabilistic Models for Segmenting and Labeling Sequence Data" (2001).
 *
 * @param table what is known of runs of syllables
 * @param counts for each row of weights its class of counts in the treebank
 * @param weights whole numbers, so that sums are the same on every machine
 */
record SegmentationModel(NgramTable table, byte[] counts, int[] weights) {

  /** How many steps of a stored weight make 1. */
  static final int SCALE = 512;

  /**
   * Says for each syllable whether it belongs to the word of the one before.
   *
   * @param runs a filled buffer
   * @param joined receives at index {@code i} whether syllable {@code i} of the buffer is joined
   */
  void decode(SyllableRuns runs, boolean[] joined) {
    runs.find(table);
    GapFeatures features = new GapFeatures(counts);
    int[] indices = new int[GapFeatures.COUNT];
    int[] chained = new int[GapFeatures.CHAIN];
    // Bit 0: the state before a parted gap on the best way, bit 1: before a joined one.
    byte[] back = new byte[runs.end];
    int from = SyllableRuns.MARGIN;
    int parted = 0;
    int together = Integer.MIN_VALUE / 2;
    for (int i = from; i < runs.end; i++) {
      joined[i] = false;
      if (!runs.adjoins[i]) {
        trace(back, joined, from, i, together > parted);
        from = i + 1;
        parted = 0;
        together = Integer.MIN_VALUE / 2;
        continue;
      }
      features.gap(runs, i, indices);
      int score = 0;
      for (int index : indices) {
        score += weights[index];
      }
      int chain = 0;
      if (from < i) {
        features.chain(runs, i, chained);
        for (int index : chained) {
          chain += weights[index];
        }
      }
      boolean partedAfterJoined = together > parted;
      boolean joinedAfterJoined = together + chain > parted;
      back[i] = (byte) ((partedAfterJoined ? 1 : 0) | (joinedAfterJoined ? 2 : 0));
      int best = Math.max(parted, together);
      together = score + (joinedAfterJoined ? together + chain : parted);
      parted = best;
    }
    trace(back, joined, from, runs.end, together > parted);
  }

  /** Walks back from the last gap of a run of adjoining syllables. */
  private static void trace(byte[] back, boolean[] joined, int from, int to, boolean last) {
    boolean state = last;
    for (int i = to - 1; i >= from; i--) {
      joined[i] = state;
      state = (back[i] & (state ? 2 : 1)) != 0;
    }
  }
}
