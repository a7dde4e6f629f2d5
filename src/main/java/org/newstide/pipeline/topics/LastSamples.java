package org.newstide.pipeline.topics;

import java.util.Arrays;
import org.newstide.core.topics.SamplerState;
import org.newstide.core.topics.TopicModel;
import org.newstide.core.topics.TopicModelBuilder;

/**
 * The samples that a model is made of when its fit has settled before its last sweep: as many as
 * {@link org.newstide.core.topics.SamplerSettings} ask for, {@value #APART} sweeps apart.
 */
final class LastSamples {

  private static final int APART = 5;

  private final int wanted;
  private int sweeps;
  private int taken;
  private TopicModelBuilder sum;
  private TopicModel last;

  /** Begins with the sample of a state. */
  LastSamples(SamplerState state) {
    this.wanted = state.settings().samples();
    add(state.current());
  }

  /** A further sweep is complete; true while more are wanted. */
  boolean more(SamplerState state) {
    sweeps++;
    if (sweeps % APART == 0) {
      add(state.current());
    }
    return taken < wanted;
  }

  /** All samples added up, under the priors of the last. */
  TopicModel model() {
    double[] alpha = new double[last.topics()];
    Arrays.setAll(alpha, last::alpha);
    return sum.build(alpha, last.beta() * taken);
  }

  private void add(TopicModel sample) {
    if (sum == null) {
      sum = new TopicModelBuilder(sample.terms(), sample.topics());
    }
    sample.forEachCount(sum::add);
    taken++;
    last = sample;
  }
}
