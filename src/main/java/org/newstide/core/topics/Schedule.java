package org.newstide.core.topics;

/** When counts are synchronised, priors fitted and samples taken. */
final class Schedule {

  /** Sweeps between two samples of the chain: nearer ones are too much alike. */
  private static final int SAMPLE_INTERVAL = 5;

  /** Of {@link #burnIn}: a fit that would settle early has to wait for it. */
  private static final int LONGEST_BURN_IN = 100;

  private Schedule() {}

  static Step step(int sweep, int block) {
    return new Step(sweep, block, blocks(sweep));
  }

  static Step next(Step step) {
    return step.last() ? step(step.sweep() + 1, 0) : step(step.sweep(), step.block() + 1);
  }

  static boolean fitsPriors(SamplerSettings settings, int sweep) {
    return settings.priorInterval() > 0 && (sweep + 1) % settings.priorInterval() == 0;
  }

  static boolean fitsWeightsOfTopics(SamplerSettings settings, int sweep) {
    return fitsPriors(settings, sweep) && sweep >= burnIn(settings);
  }

  /**
   * Sweeps before weights are first fitted to topics, a quarter of all at most: topics that are
   * large by chance, before they have parted, would be kept large by their weights. None where
   * priors stay as they are.
   */
  static int burnIn(SamplerSettings settings) {
    return settings.priorInterval() == 0 ? 0 : Math.min(LONGEST_BURN_IN, settings.sweeps() / 4);
  }

  /** Never in the first half of a chain: what it began with would be in the model. */
  static boolean takesSample(SamplerSettings settings, int sweep) {
    int left = settings.sweeps() - 1 - sweep;
    return left % SAMPLE_INTERVAL == 0
        && left / SAMPLE_INTERVAL < settings.samples()
        && left <= settings.sweeps() / 2;
  }

  /**
   * At the start topics have yet to part, and documents that are sampled against the same counts
   * all follow the same chance: the first sweeps synchronise more often.
   */
  private static int blocks(int sweep) {
    return sweep == 0 ? 16 : sweep < 10 ? 4 : 1;
  }
}
