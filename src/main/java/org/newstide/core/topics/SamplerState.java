package org.newstide.core.topics;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
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
  private static final int MAGIC = 0x4E545331;

  private final SamplerSettings settings;
  private final int[] termFrequencies;
  private final TopicTermCounts counts;

  /** The samples so far added up, null before the first. */
  private TopicModel samples;

  private double[] alpha;
  private double beta;
  private Step step;

  private SamplerState(SamplerSettings settings, int[] termFrequencies) {
    this.settings = settings;
    this.termFrequencies = termFrequencies.clone();
    counts = new TopicTermCounts(settings.topics(), termFrequencies);
    alpha = new double[settings.topics()];
    Arrays.fill(alpha, settings.alphaSum() / settings.topics());
    beta = settings.beta();
    step = Schedule.step(0, 0);
  }

  /**
   * The state before the first step.
   *
   * @param termFrequencies term → how often it occurs in all documents together
   */
  public static SamplerState start(SamplerSettings settings, int[] termFrequencies) {
    return new SamplerState(settings, termFrequencies);
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

  /** Whether the weights of topics in documents have still to be fitted for the first time. */
  public boolean burningIn() {
    return step.sweep() <= Schedule.burnIn(settings);
  }

  /** What the documents of the next step are to be sampled against. */
  public FrozenCounts freeze() {
    return new FrozenCounts(counts, alpha, beta);
  }

  /** Whether {@link #advance} needs histograms after this step. */
  public boolean wantsHistograms() {
    return step.last() && Schedule.fitsWeightsOfTopics(settings, step.sweep());
  }

  /**
   * Takes in what a step changed.
   *
   * @param deltas of all documents, in any number of parts
   * @param histograms of all documents after the step where {@link #wantsHistograms()}, else null
   */
  public void advance(List<SweepDeltas> deltas, LengthHistograms histograms) {
    try (Workers alone = new Workers(1)) {
      advance(deltas, histograms, alone);
    }
  }

  void advance(List<SweepDeltas> deltas, LengthHistograms histograms, Workers workers) {
    workers.map(
        MoveLog.GROUPS,
        group -> {
          deltas.forEach(of -> of.addLog(counts, group));
          return group;
        });
    for (SweepDeltas of : deltas) {
      of.addNet(counts);
      of.addTotals(counts);
    }
    if (wantsHistograms()) {
      alpha = PriorOptimisation.documents(alpha, histograms);
    }
    if (step.last() && Schedule.fitsPriors(settings, step.sweep())) {
      beta = PriorOptimisation.terms(beta, counts);
    }
    if (step.last() && Schedule.takesSample(settings, step.sweep())) {
      samples = samples == null ? current() : samples.plus(current());
    }
    step = Schedule.next(step);
  }

  /** The model so far: the samples added up, or the counts as they are before the first sample. */
  public TopicModel model() {
    return samples == null ? current() : samples;
  }

  /** The model of the counts as they are now, one sample. */
  public TopicModel current() {
    return counts.model(alpha, beta);
  }

  /** Topic → how many tokens have it. */
  int[] totals() {
    return counts.totals;
  }

  /** The state as bytes that {@link #fromBytes} reads. */
  public byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(MAGIC);
      settings.write(out);
      out.writeInt(step.sweep());
      out.writeInt(step.block());
      out.writeInt(termFrequencies.length);
      for (int frequency : termFrequencies) {
        out.writeInt(frequency);
      }
      write(out, current());
      out.writeBoolean(samples != null);
      if (samples != null) {
        write(out, samples);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws IllegalArgumentException when the bytes are no whole state
   */
  public static SamplerState fromBytes(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readInt() != MAGIC) {
        throw new IllegalArgumentException("bytes must be a sampler's state, found another start");
      }
      SamplerSettings settings = SamplerSettings.read(in);
      Step step = Schedule.step(in.readInt(), in.readInt());
      int[] termFrequencies = new int[in.readInt()];
      for (int term = 0; term < termFrequencies.length; term++) {
        termFrequencies[term] = in.readInt();
      }
      SamplerState state = new SamplerState(settings, termFrequencies);
      TopicModel current = TopicModel.fromBytes(in.readNBytes(in.readInt()));
      current.forEachCount(state.counts::addWithTotal);
      state.alpha = current.alphas();
      state.beta = current.beta();
      state.samples = in.readBoolean() ? TopicModel.fromBytes(in.readNBytes(in.readInt())) : null;
      state.step = step;
      return state;
    } catch (IOException | NegativeArraySizeException e) {
      throw new IllegalArgumentException("bytes must be a whole sampler's state", e);
    }
  }

  private static void write(DataOutputStream out, TopicModel model) throws IOException {
    byte[] bytes = model.toBytes();
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
