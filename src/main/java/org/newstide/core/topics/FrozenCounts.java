package org.newstide.core.topics;

import java.io.Serializable;

/**
 * What all documents are sampled against in one step: counts of terms in topics, and the priors.
 *
 * <p>Immutable while the step lasts. Holds also what is derived from the counts once a step: for
 * each term the cumulated α(k)·n(w,k)/(n(k)+Vβ) over the topics that have it, and for all terms
 * together the cumulated α(k)·β/(n(k)+Vβ).
 */
public final class FrozenCounts implements Serializable {

  private static final long serialVersionUID = 1;

  final TopicTermCounts counts;
  final double[] alpha;
  final float beta;
  final float[] scale;
  final float[] smoothing;
  final int[] rows;
  final short[] rowTopics;
  final float[] rowMass;

  static FrozenCounts of(TopicModel model) {
    TopicTermCounts counts = new TopicTermCounts(model.topics(), model.terms());
    model.forEachCount((term, topic, count) -> counts.add(term, topic, count));
    double[] alpha = new double[model.topics()];
    java.util.Arrays.setAll(alpha, model::alpha);
    return new FrozenCounts(counts, alpha, model.beta());
  }

  FrozenCounts(TopicTermCounts counts, double[] alpha, double beta) {
    int topics = counts.topics;
    this.counts = counts;
    this.alpha = alpha.clone();
    this.beta = (float) beta;
    scale = new float[topics];
    smoothing = new float[topics];
    float sum = 0;
    float[] weight = new float[topics];
    for (int k = 0; k < topics; k++) {
      scale[k] = (float) (1 / (counts.totals[k] + beta * counts.terms));
      weight[k] = (float) alpha[k] * scale[k];
      sum += weight[k] * this.beta;
      smoothing[k] = sum;
    }
    rows = new int[counts.terms + 1];
    int used = 0;
    for (int count : counts.counts) {
      used += count > 0 ? 1 : 0;
    }
    rowTopics = new short[used];
    rowMass = new float[used];
    int at = 0;
    for (int term = 0; term < counts.terms; term++) {
      rows[term] = at;
      float mass = 0;
      for (int k = 0; k < topics; k++) {
        int count = counts.counts[term * topics + k];
        if (count > 0) {
          mass += count * weight[k];
          rowTopics[at] = (short) k;
          rowMass[at++] = mass;
        }
      }
    }
    rows[counts.terms] = at;
  }
}
