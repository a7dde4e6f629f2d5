package org.newstide.core.topics;

/** When counts are synchronised, priors fitted and samples taken. */
final class Schedule {

  /** Sweeps between two samples of the chain: nearer ones are too much alike. */
  private static final int SAMPLE_INTERVAL = 5;

  private Schedule() {}

  static Step first(SamplerSettings settings) {
    return new Step(0, 0, blocks(0));
  }

  static Step next(SamplerSettings settings, Step step) {
    return step.last()
        ? new Step(step.sweep() + 1, 0, blocks(step.sweep() + 1))
        : new Step(step.sweep(), step.block() + 1, step.blocks());
  }

  static boolean fitsPriors(SamplerSettings settings, int sweep) {
    return settings.priorInterval() > 0 && (sweep + 1) % settings.priorInterval() == 0;
  }

  static boolean takesSample(SamplerSettings settings, int sweep) {
    int left = settings.sweeps() - 1 - sweep;
    return left % SAMPLE_INTERVAL == 0 && left / SAMPLE_INTERVAL < settings.samples();
  }

  private static int blocks(int sweep) {
    return sweep == 0 ? 16 : sweep < 10 ? 4 : 1;
  }
}
