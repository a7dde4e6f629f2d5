package org.newstide.pipeline.topics;

import java.io.Serializable;
import java.util.Arrays;

/**
 * The topics of an article under a trained model: variational inference with the model frozen.
 *
 * <p>Repeats γₖ = αₖ + e^ψ(γₖ) · Σᵢ nᵢ·βᵢₖ / Σⱼ e^ψ(γⱼ)·βᵢⱼ over the terms i of the article until γ
 * moves by less than 10⁻³ on average, where β = e^E[ln φ] and ψ is the digamma function; the
 * proportions are γ over its sum. At most 200 rounds of terms × topics each.
 *
 * <p>Source: Matthew Hoffman, David Blei and Francis Bach, Online Learning for Latent Dirichlet
 * Allocation, 2010, algorithm 1. Departure: γ starts even and not at random, so that an article has
 * the same topics wherever it is computed.
 */
final class TopicInference implements Serializable {

  private static final int MOST_ROUNDS = 200;
  private static final double SETTLED = 1e-3;

  private final int topics;
  private final double[] prior;

  /** Term · topics + topic → e^E[ln φ]. */
  private final double[] expectations;

  /**
   * Inference under a model.
   *
   * @param weights topic → term → λ, all positive
   * @param prior topic → α, all positive
   */
  TopicInference(double[][] weights, double[] prior) {
    this.topics = weights.length;
    this.prior = prior.clone();
    this.expectations = new double[weights[0].length * topics];
    for (int topic = 0; topic < topics; topic++) {
      double whole = digamma(Arrays.stream(weights[topic]).sum());
      for (int term = 0; term < weights[topic].length; term++) {
        expectations[term * topics + topic] = Math.exp(digamma(weights[topic][term]) - whole);
      }
    }
  }

  /** Topic → its part of the article, adding up to 1. */
  double[] proportions(int[] terms, double[] counts) {
    double[] gamma = new double[topics];
    double words = Arrays.stream(counts).sum();
    for (int topic = 0; topic < topics; topic++) {
      gamma[topic] = prior[topic] + words / topics;
    }
    double[] theta = new double[topics];
    double[] pulls = new double[topics];
    double moved = Double.MAX_VALUE;
    for (int round = 0; round < MOST_ROUNDS && moved >= SETTLED; round++) {
      for (int topic = 0; topic < topics; topic++) {
        theta[topic] = Math.exp(digamma(gamma[topic]));
      }
      pull(terms, counts, theta, pulls);
      moved = 0;
      for (int topic = 0; topic < topics; topic++) {
        double next = prior[topic] + theta[topic] * pulls[topic];
        moved += Math.abs(next - gamma[topic]) / topics;
        gamma[topic] = next;
      }
    }
    double sum = Arrays.stream(gamma).sum();
    return Arrays.stream(gamma).map(part -> part / sum).toArray();
  }

  private void pull(int[] terms, double[] counts, double[] theta, double[] pulls) {
    Arrays.fill(pulls, 0);
    for (int i = 0; i < terms.length; i++) {
      int row = terms[i] * topics;
      double norm = 1e-100;
      for (int topic = 0; topic < topics; topic++) {
        norm += theta[topic] * expectations[row + topic];
      }
      double weight = counts[i] / norm;
      for (int topic = 0; topic < topics; topic++) {
        pulls[topic] += weight * expectations[row + topic];
      }
    }
  }

  /**
   * ψ(x) for x &gt; 0, to about 10⁻¹²: raised to 10 by ψ(x) = ψ(x + 1) − 1/x, then its asymptotic
   * series (Abramowitz and Stegun, Handbook of Mathematical Functions, 1964, 6.3.18).
   */
  static double digamma(double x) {
    double raised = x;
    double below = 0;
    while (raised < 10) {
      below += 1 / raised;
      raised++;
    }
    double square = 1 / (raised * raised);
    double series =
        square * (1.0 / 12 - square * (1.0 / 120 - square * (1.0 / 252 - square / 240)));
    return Math.log(raised) - 0.5 / raised - series - below;
  }
}
