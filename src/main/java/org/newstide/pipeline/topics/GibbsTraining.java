package org.newstide.pipeline.topics;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.newstide.core.topics.PinnedTerms;
import org.newstide.core.topics.SamplerSettings;
import org.newstide.core.topics.SamplerState;
import org.newstide.core.topics.TopicModel;
import org.newstide.pipeline.topics.SweepStore.SavedSweep;

/**
 * One fit by sampling: begins or goes on where a crash ended it, is watched, and ends when all
 * sweeps are done, or when held-out articles have gained no more and the last samples are taken.
 *
 * <p>Whether a fit was interrupted does not change its topics.
 */
final class GibbsTraining {

  private final SamplerSettings settings;
  private final FitWatch watch;
  private final SweepStore store;
  private final String fit;
  private final List<int[]> pinned;

  /** Null until the fit has settled. */
  private LastSamples settled;

  /** What a checkpoint holds besides the topics of the tokens. */
  record Checkpoint(byte[] state, FitWatch.Standing standing) implements Serializable {}

  /**
   * @param fit names articles, terms and settings in the store
   * @param pinned topic → the terms pinned to it
   */
  GibbsTraining(
      SamplerSettings settings, FitWatch watch, SweepStore store, String fit, List<int[]> pinned) {
    this.settings = settings;
    this.watch = watch;
    this.store = store;
    this.fit = fit;
    this.pinned = pinned;
  }

  /** A name for a fit of these settings. */
  static String name(
      SamplerSettings settings, TopicRunner runner, List<TopicSeed> seeds, long corpus) {
    long hash = 31L * (settings.toString() + seeds).hashCode() + corpus;
    return String.format(Locale.ROOT, "%s-%016x", runner.name().toLowerCase(Locale.ROOT), hash);
  }

  /** The topics, and after how many sweeps they were there. */
  TrainedTopics run(SweepRunner runner) {
    Optional<SavedSweep> saved = store.newest(fit);
    SamplerState state;
    if (saved.isPresent()) {
      Checkpoint checkpoint = Frozen.read(saved.get().state(), Checkpoint.class);
      state = SamplerState.fromBytes(checkpoint.state());
      watch.resume(checkpoint.standing());
    } else {
      state = PinnedTerms.start(settings, runner.termFrequencies(), pinned);
    }
    runner.run(state, saved.map(SavedSweep::blocks), this::completed);
    store.forget(fit);
    TopicModel model = settled == null || state.done() ? state.model() : settled.model();
    return new TrainedTopics(
        model, state.step().sweep(), watch.articles(), watch.perplexity(model));
  }

  private boolean completed(SamplerState state, Supplier<Dataset<byte[]>> blocks) {
    int sweep = state.step().sweep();
    if (state.done()) {
      return false;
    }
    if (settled != null) {
      return settled.more(state);
    }
    if (sweep % FitWatch.INTERVAL == 0) {
      if (watch.gains(sweep, settings.sweeps(), state.current(), state.burningIn())) {
        byte[] bytes = Frozen.bytes(new Checkpoint(state.toBytes(), watch.standing()));
        store.save(fit, new SavedSweep(sweep, bytes, blocks.get()));
      } else {
        settled = new LastSamples(state);
      }
    }
    return true;
  }
}
