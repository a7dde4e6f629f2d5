package org.newstide.pipeline.topics;

import java.util.Optional;
import org.apache.spark.sql.Dataset;

/**
 * Where a fit keeps what it needs to go on after a crash. What is saved is either there whole or
 * not at all.
 */
public interface SweepStore {

  /** Keeps nothing. */
  SweepStore NONE =
      new SweepStore() {
        @Override
        public Optional<SavedSweep> newest(String fit) {
          return Optional.empty();
        }

        @Override
        public void save(String fit, SavedSweep sweep) {
          // Nothing is kept.
        }

        @Override
        public void forget(String fit) {
          // Nothing was kept.
        }
      };

  /** What was saved last of a fit. */
  Optional<SavedSweep> newest(String fit);

  /**
   * Saves a sweep, then drops the earlier ones of the fit.
   *
   * @param fit names articles, terms and settings: lower-case letters, digits and hyphens
   */
  void save(String fit, SavedSweep sweep);

  /** Drops all of a fit. */
  void forget(String fit);

  /**
   * A fit between two sweeps.
   *
   * @param number sweeps completed
   * @param state counts, priors and samples
   * @param blocks the topic of each token, in pieces
   */
  record SavedSweep(int number, byte[] state, Dataset<byte[]> blocks) {}
}
