package org.newstide.core.topics;

/**
 * What a run of the sampler in memory will need, told before it starts.
 *
 * <p>Bytes = 4·tokens + 12·documents for the matrix, 2·tokens for assignments, 10 for each place of
 * the counts, of which there are at most min(V·K, tokens), 12 for each count of the samples added
 * up, at most min(V·K, samples·tokens) and in practice twice the places, 8·tokens for changes, and
 * 64·K a thread. Seconds are those of a two-core virtual machine at 2 GHz: a lower bound on slower
 * ones.
 *
 * @param bytes of heap
 * @param seconds of wall time, a rough figure
 */
public record SamplerEstimate(long bytes, double seconds) {

  private static final double SECONDS_PER_TOKEN = 1.2e-7;

  /**
   * The estimate of a run.
   *
   * @param terms V
   * @param tokens of all documents together
   * @param threads at least 1
   */
  public static SamplerEstimate of(
      SamplerSettings settings, int terms, long documents, long tokens, int threads) {
    long cells = (long) terms * settings.topics();
    long counts = Math.min(cells, tokens);
    long sampled = Math.min(cells, tokens * Math.min(2, settings.samples()));
    long bytes =
        4 * tokens
            + 12 * documents
            + 2 * tokens
            + 10 * counts
            + 12 * sampled
            + 8 * tokens
            + 16L * terms
            + 64L * settings.topics() * threads
            + (threads == 1 ? 0 : threads * Math.min(FrozenCounts.LARGEST_COPY, 10 * counts));
    return new SamplerEstimate(bytes, tokens * settings.sweeps() * SECONDS_PER_TOKEN / threads);
  }

  /**
   * Refuses a run that does not fit.
   *
   * @param available bytes of heap that the run may take
   * @throws IllegalArgumentException when it needs more
   */
  public void requireWithin(long available) {
    if (bytes > available) {
      throw new IllegalArgumentException(
          "memory for sampling topics must be at least "
              + megabytes(bytes)
              + " MB, found "
              + megabytes(available)
              + " MB: take fewer topics, terms or articles, or more heap");
    }
  }

  private static long megabytes(long bytes) {
    return (bytes + (1 << 20) - 1) >> 20;
  }
}
