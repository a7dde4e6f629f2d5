package org.newstide.core.topics;

/** Is told of each completed sweep, on the thread that runs the sampler. */
@FunctionalInterface
public interface SweepProgress {

  /** Hears nothing. */
  SweepProgress NONE = (run, sweep) -> true;

  /**
   * A sweep is complete.
   *
   * @param run where the run stands now: ask it for a checkpoint, a model, a likelihood
   * @param sweep from 1
   * @return whether to go on
   */
  boolean completed(TopicSampler run, int sweep);
}
