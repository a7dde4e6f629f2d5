package org.newstide.core.topics;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * Where a run of the sampler stands, without the assignments of its documents: the counts, the
 * priors, the samples added up so far, and the next step.
 *
 * <p>Whoever runs the steps does, until {@link #done()}: sample the documents of {@link #step()}
 * against {@link #freeze()} with a {@link SweepKernel}, hand what changed to {@link #advance}. A
 * state together with the assignments of all documents is a checkpoint.
 */
public final class SamplerState implements Serializable {

  private static final long serialVersionUID = 1;

  private final SamplerSettings settings;
  private final TopicTermCounts counts;
  private final TopicTermCounts samples;
  private double[] alpha;
  private double beta;
  private Step step;
  private int sampled;

  private SamplerState(SamplerSettings settings, int terms) {
    this.settings = settings;
    counts = new TopicTermCounts(settings.topics(), terms);
    samples = new TopicTermCounts(settings.topics(), terms);
    alpha = new double[settings.topics()];
    Arrays.fill(alpha, settings.alphaSum() / settings.topics());
    beta = settings.beta();
    step = Schedule.first(settings);
  }

  /** The state before the first step. */
  public static SamplerState start(SamplerSettings settings, int terms) {
    return new SamplerState(settings, terms);
  }

  /** The settings of the run. */
  public SamplerSettings settings() {
    return settings;
  }

  /** The next step. */
  public Step step() {
    return step;
  }

  /** Whether all sweeps are over. */
  public boolean done() {
    return step.sweep() >= settings.sweeps();
  }

  /** What the documents of the next step are to be sampled against. */
  public FrozenCounts freeze() {
    return new FrozenCounts(counts, alpha, beta);
  }

  /** Whether {@link #advance} needs histograms after this step. */
  public boolean wantsHistograms() {
    return step.last() && Schedule.fitsPriors(settings, step.sweep());
  }

  /**
   * Takes in what a step changed.
   *
   * @param deltas of all documents, in any number of parts
   * @param histograms of all documents after the step where {@link #wantsHistograms()}, else null
   */
  public void advance(List<SweepDeltas> deltas, LengthHistograms histograms) {
    deltas.forEach(part -> part.addTo(counts));
    if (wantsHistograms()) {
      alpha = PriorOptimisation.documents(alpha, histograms);
      beta = PriorOptimisation.terms(beta, counts);
    }
    if (step.last() && Schedule.takesSample(settings, step.sweep())) {
      samples.addAll(counts);
      sampled++;
    }
    step = Schedule.next(settings, step);
  }

  /** The model so far: the samples added up, or the counts as they are before the first sample. */
  public TopicModel model() {
    return sampled > 0 ? samples.model(alpha, beta * sampled) : counts.model(alpha, beta);
  }

  /** The model of the counts as they are now, one sample. */
  public TopicModel current() {
    return counts.model(alpha, beta);
  }
}
