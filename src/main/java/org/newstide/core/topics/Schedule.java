package org.newstide.core.topics;

/** When counts are synchronised, priors fitted and samples taken. */
final class Schedule {

  /** Sweeps between two samples of the chain: nearer ones are too much alike. */
  private static final int SAMPLE_INTERVAL = 5;

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

  static boolean takesSample(SamplerSettings settings, int sweep) {
    int left = settings.sweeps() - 1 - sweep;
    return left % SAMPLE_INTERVAL == 0 && left / SAMPLE_INTERVAL < settings.samples();
  }

  /**
   * At the start topics have yet to part, and documents that are sampled against the same counts
   * all follow the same chance: the first sweeps synchronise more often.
   */
  private static int blocks(int sweep) {
    return sweep == 0 ? 16 : sweep < 10 ? 4 : 1;
  }
}
