package org.newstide.core.topics;

import java.io.Serial;
import java.io.Serializable;
import java.util.stream.IntStream;

/**
 * What all documents are sampled against in one step: counts of terms in topics, and the priors.
 *
 * <p>Immutable while the step lasts. Holds also what is derived from the counts once a step.
 */
public final class FrozenCounts implements Serializable {

  private static final long serialVersionUID = 1;

  /** Bytes; small beside the matrix of any corpus that has so many counts. */
  static final long LARGEST_COPY = 64L << 20;

  final TopicTermCounts counts;
  final double[] alpha;
  final float beta;
  private final double exactBeta;

  /** Topic → 1/(n(k) + Vβ). */
  final float[] scale;

  /** Topic → α(k)/(n(k) + Vβ). */
  final float[] weight;

  /** Topic → α(k)·β/(n(k) + Vβ), cumulated. */
  final float[] smoothing;

  /** Place of a dense row → α(k)·n(w,k)/(n(k) + Vβ), cumulated over the row. */
  final float[] rowMass;

  /**
   * Term → the last of its {@link #rowMass}, of dense rows: close together, as it is often asked.
   */
  final float[] termMass;

  FrozenCounts(TopicTermCounts counts, double[] alpha, double beta) {
    int topics = counts.topics;
    this.counts = counts;
    this.alpha = alpha.clone();
    this.beta = (float) beta;
    exactBeta = beta;
    scale = new float[topics];
    weight = new float[topics];
    smoothing = new float[topics];
    float sum = 0;
    for (int topic = 0; topic < topics; topic++) {
      scale[topic] = (float) (1 / (counts.totals[topic] + beta * counts.terms()));
      weight[topic] = (float) alpha[topic] * scale[topic];
      sum += weight[topic] * this.beta;
      smoothing[topic] = sum;
    }
    rowMass = new float[counts.dense];
    for (int row = 0; row < counts.dense; row += topics) {
      float mass = 0;
      for (int topic = 0; topic < topics; topic++) {
        mass += counts.counts[row + topic] * weight[topic];
        rowMass[row + topic] = mass;
      }
    }
    termMass = new float[counts.terms()];
    for (int term = 0; term < termMass.length; term++) {
      int row = counts.offsets[term];
      termMass[term] = row < counts.dense ? rowMass[row + topics - 1] : 0;
    }
  }

  private FrozenCounts(FrozenCounts other) {
    counts = other.counts.copy();
    alpha = other.alpha;
    beta = other.beta;
    exactBeta = other.exactBeta;
    scale = other.scale;
    weight = other.weight;
    smoothing = other.smoothing;
    rowMass = other.rowMass.clone();
    termMass = other.termMass.clone();
  }

  /**
   * The same for one thread alone, or this where a copy is too large to pay: cores that read the
   * same lines of memory at once slow each other down.
   */
  FrozenCounts ownCopy() {
    return (long) Integer.BYTES * (counts.counts.length + rowMass.length) > LARGEST_COPY
        ? this
        : new FrozenCounts(this);
  }

  @Serial
  private Object writeReplace() {
    return new Packed(counts, alpha, exactBeta);
  }

  /** What travels: the rest is derived from it. */
  private record Packed(TopicTermCounts counts, double[] alpha, double beta)
      implements Serializable {

    @Serial
    private Object readResolve() {
      return new FrozenCounts(counts, alpha, beta);
    }
  }

  static FrozenCounts of(TopicModel model) {
    double[] alpha = IntStream.range(0, model.topics()).mapToDouble(model::alpha).toArray();
    return new FrozenCounts(TopicTermCounts.of(model), alpha, model.beta());
  }
}
