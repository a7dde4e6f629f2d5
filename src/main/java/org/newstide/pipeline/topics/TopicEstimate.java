package org.newstide.pipeline.topics;

import java.util.Locale;

/**
 * What a fit will need, told from its sizes before it starts.
 *
 * <p>The driver holds the counts of terms in topics, at most one for each token and for each term
 * and topic, once as they are, once summed over samples, and once as they are sampled against; in
 * memory also 6 bytes for each token and about 8 for the log of what changed. A fit may take half
 * of the heap.
 *
 * @param tokens of all articles
 * @param terms V
 * @param topics K
 */
record TopicEstimate(long tokens, int terms, int topics) {

  private static final double SHARE_OF_HEAP = 0.5;
  private static final int BYTES_OF_CELL = 24;
  private static final int BYTES_OF_TOKEN = 14;

  /** Bytes that the driver needs for the counts. */
  double modelBytes() {
    return Math.min((double) terms * topics, tokens) * BYTES_OF_CELL;
  }

  /** Bytes that the driver needs for a fit in memory. */
  double memoryBytes() {
    return modelBytes() + (double) tokens * BYTES_OF_TOKEN;
  }

  /**
   * Where to run.
   *
   * @param heap bytes of the driver's heap
   * @param cores of driver or executors, for the time
   * @throws IllegalArgumentException if the fit needs more memory than there is or longer than the
   *     settings allow
   */
  TopicRunner runner(TopicSettings settings, double heap, int cores) {
    requireTime(settings, cores);
    double room = heap * SHARE_OF_HEAP;
    boolean fits = memoryBytes() <= room && tokens < Integer.MAX_VALUE - 8L;
    boolean gibbs = settings.algorithm() == TopicAlgorithm.GIBBS;
    TopicRunner runner =
        settings.runner() != TopicRunner.AUTO
            ? settings.runner()
            : fits || !gibbs ? TopicRunner.MEMORY : TopicRunner.SPARK;
    double needed = runner == TopicRunner.MEMORY && gibbs ? memoryBytes() : modelBytes();
    if (needed > room || runner == TopicRunner.MEMORY && !fits && gibbs) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "topics must fit into half of the driver's heap, %.1f GB, found an estimate of %.1f GB"
                  + " for count %d, %,d terms and %,d tokens; lower count or max-terms%s, or raise"
                  + " the heap (NEWSTIDE_HEAP)",
              room / 1e9,
              needed / 1e9,
              topics,
              terms,
              tokens,
              runner == TopicRunner.MEMORY ? ", set runner: spark" : ""));
    }
    return runner;
  }

  private void requireTime(TopicSettings settings, int cores) {
    int usable = settings.algorithm() == TopicAlgorithm.GIBBS ? cores : 1;
    double hours = settings.algorithm().seconds(tokens, settings.passes(), topics) / usable / 3600;
    if (hours > settings.maxHours()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "topics must be learnt within max-hours, %.1f, found an estimate of %.1f hours for"
                  + " algorithm %s, count %d, %d passes and %,d tokens on %d cores; lower passes or"
                  + " count, or raise max-hours",
              settings.maxHours(),
              hours,
              settings.algorithm(),
              topics,
              settings.passes(),
              tokens,
              usable));
    }
  }
}
