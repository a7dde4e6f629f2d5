package org.newstide.pipeline.topics;

import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.newstide.core.topics.SamplerState;

/** Runs the sweeps of a fit: in memory or as Spark stages, with the same counts. */
interface SweepRunner {

  /** Term → how often it occurs in all articles together. */
  int[] termFrequencies();

  /**
   * Runs the sweeps that are left of a state, which goes on with them.
   *
   * @param saved the topic of each token when the state was saved; empty at the start
   * @param listener is told of each sweep
   */
  void run(SamplerState state, Optional<Dataset<byte[]>> saved, Listener listener);

  /** Is told of each sweep. */
  interface Listener {

    /**
     * A sweep is complete.
     *
     * @param blocks the topic of each token, to be saved
     * @return whether to go on
     */
    boolean completed(SamplerState state, Supplier<Dataset<byte[]>> blocks);
  }
}
