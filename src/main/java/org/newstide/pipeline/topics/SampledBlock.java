package org.newstide.pipeline.topics;

import java.io.Serializable;
import java.util.Arrays;
import org.newstide.core.topics.DocumentTermMatrix;
import org.newstide.core.topics.FrozenCounts;
import org.newstide.core.topics.Step;
import org.newstide.core.topics.SweepDeltas;
import org.newstide.core.topics.SweepKernel;

/**
 * The articles of one partition and the topic of each of their tokens; never changed.
 *
 * @param documents the articles
 * @param assignments the topic of each token, −1 for none yet
 */
record SampledBlock(DocumentTermMatrix documents, short[] assignments) implements Serializable {

  static SampledBlock unassigned(DocumentTermMatrix documents) {
    short[] none = new short[documents.tokens()];
    Arrays.fill(none, (short) -1);
    return new SampledBlock(documents, none);
  }

  /** The block after a step, and what changed. */
  Swept sweep(FrozenCounts frozen, long seed, Step step) {
    short[] next = assignments.clone();
    SweepDeltas deltas = new SweepKernel(frozen, seed).sweep(documents, next, step);
    return new Swept(new SampledBlock(documents, next), deltas.compacted());
  }

  /** A block and what the step that made it changed. */
  record Swept(SampledBlock block, SweepDeltas deltas) implements Serializable {}
}
