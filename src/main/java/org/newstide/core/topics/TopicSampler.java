package org.newstide.core.topics;

import java.util.Arrays;
import java.util.List;

/**
 * Learns topics from documents in memory, over threads.
 *
 * <p>Latent Dirichlet allocation by collapsed Gibbs sampling with counts that are synchronised
 * between the steps of a {@link SamplerState}. The topics are the same to the last bit for any
 * number of threads, and for any order of the documents.
 *
 * <p>Not safe for use by several threads; uses several itself while it runs.
 */
public final class TopicSampler {

  private final DocumentTermMatrix documents;
  private final short[] assignments;
  private final SamplerState state;

  /** A sampler at its start. */
  public TopicSampler(SamplerSettings settings, DocumentTermMatrix documents) {
    this(
        SamplerState.start(settings, documents.termFrequencies()),
        documents,
        unassigned(documents));
  }

  /**
   * A sampler at a checkpoint, which it takes over.
   *
   * @param assignments the topic of each token of the documents, −1 for none
   * @throws IllegalArgumentException when the assignments are not those of the state
   */
  public TopicSampler(SamplerState state, DocumentTermMatrix documents, short[] assignments) {
    if (assignments.length != documents.tokens()) {
      throw new IllegalArgumentException(
          "assignments must be one for each of "
              + documents.tokens()
              + " tokens, found "
              + assignments.length);
    }
    requireCounted(assignments, state.totals());
    this.state = state;
    this.documents = documents;
    this.assignments = assignments;
  }

  /** Where the run stands. Changes as it goes on. */
  public SamplerState state() {
    return state;
  }

  /** The topic of each token, −1 for none yet: a copy. */
  public short[] assignments() {
    return assignments.clone();
  }

  /**
   * Runs the sweeps that are left.
   *
   * @param threads at least 1
   * @param progress is told of each sweep, and may end the run
   * @return the model
   */
  public TopicModel run(int threads, SweepProgress progress) {
    try (Workers workers = new Workers(threads)) {
      int[] cuts = cuts(workers.parts());
      boolean wanted = true;
      while (wanted && !state.done()) {
        Step step = state.step();
        step(workers, cuts);
        wanted = !step.last() || progress.completed(this, step.sweep() + 1);
      }
    }
    return state.model();
  }

  private void step(Workers workers, int[] cuts) {
    FrozenCounts frozen = state.freeze();
    Step step = state.step();
    long seed = state.settings().seed();
    List<SweepDeltas> deltas =
        workers.map(
            cuts.length - 1,
            () -> new SweepKernel(workers.alone() ? frozen : frozen.ownCopy(), seed),
            (kernel, part) ->
                kernel.sweep(documents, cuts[part], cuts[part + 1], assignments, step));
    state.advance(deltas, state.wantsHistograms() ? histograms(workers, cuts) : null, workers);
  }

  private LengthHistograms histograms(Workers workers, int[] cuts) {
    int topics = state.settings().topics();
    return workers
        .map(
            cuts.length - 1,
            part -> LengthHistograms.of(topics, documents, cuts[part], cuts[part + 1], assignments))
        .stream()
        .reduce(LengthHistograms::add)
        .orElseThrow();
  }

  /** Documents cut into runs of about as many tokens. */
  private int[] cuts(int parts) {
    int[] cuts = new int[parts + 1];
    for (int part = 1; part <= parts; part++) {
      long tokens = (long) documents.tokens() * part / parts;
      int at = cuts[part - 1];
      while (at < documents.documents() && documents.start(at) < tokens) {
        at++;
      }
      cuts[part] = part == parts ? documents.documents() : at;
    }
    return cuts;
  }

  /** Counts may hold more than the documents: the mass of pinned terms. */
  private static void requireCounted(short[] assignments, int[] totals) {
    int[] left = totals.clone();
    for (short topic : assignments) {
      if (topic >= 0 && --left[topic] < 0) {
        throw new IllegalArgumentException(
            "assignments must add up to the counts of the state, found more of topic " + topic);
      }
    }
  }

  private static short[] unassigned(DocumentTermMatrix documents) {
    short[] none = new short[documents.tokens()];
    Arrays.fill(none, (short) -1);
    return none;
  }
}
