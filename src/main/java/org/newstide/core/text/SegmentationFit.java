package org.newstide.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Fits the weights of a {@link SegmentationModel} by stochastic gradient ascent on the penalised
 * likelihood, with a step of its own for every weight.
 *
 * <p>Source of the steps: John Duchi, Elad Hazan and Yoram Singer, "Adaptive Subgradient Methods
 * for Online Learning and Stochastic Optimization" (2011). Order and arithmetic are fixed: the same
 * chains give the same weights on every machine.
 */
final class SegmentationFit {

  /**
   * Gaps one beside another.
   *
   * @param gaps for each gap its features
   * @param chain for each gap but the first the features that count behind a join
   * @param joined what the treebank says
   */
  record Chain(int[][] gaps, int[][] chain, boolean[] joined) {}

  private final List<Chain> chains = new ArrayList<>();
  private final double[] weights;
  private final double[] squares;
  private final int[] occurrences;
  private final double penalty;
  private final double step;
  private final double dropout;
  private final boolean[] dropped = new boolean[64];

  SegmentationFit(int size, double penalty, double step, double dropout) {
    this.dropout = dropout;
    this.weights = new double[size];
    this.squares = new double[size];
    this.occurrences = new int[size];
    this.penalty = penalty;
    this.step = step;
  }

  void add(Chain chain) {
    chains.add(chain);
    for (int[] gap : chain.gaps()) {
      count(gap);
    }
    for (int[] gap : chain.chain()) {
      count(gap);
    }
  }

  private void count(int[] indices) {
    if (indices != null) {
      for (int index : indices) {
        occurrences[index]++;
      }
    }
  }

  /** Passes so many times over all chains and returns the mean of the weights of the later half. */
  double[] run(int passes, long seed) {
    Random random = new Random(seed);
    int[] order = new int[chains.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    double[] mean = new double[weights.length];
    int taken = 0;
    for (int pass = 0; pass < passes; pass++) {
      for (int i = order.length - 1; i > 0; i--) {
        int other = random.nextInt(i + 1);
        int kept = order[i];
        order[i] = order[other];
        order[other] = kept;
      }
      for (int each : order) {
        for (int i = 0; dropout > 0 && i < dropped.length; i++) {
          dropped[i] = random.nextDouble() < dropout;
        }
        learn(chains.get(each));
      }
      if (pass >= passes / 2) {
        taken++;
        for (int i = 0; i < mean.length; i++) {
          mean[i] += weights[i];
        }
      }
    }
    for (int i = 0; i < mean.length; i++) {
      mean[i] *= (1 - dropout) / taken;
    }
    return mean;
  }

  private void learn(Chain c) {
    int n = c.joined().length;
    double[] score = new double[n];
    double[] chain = new double[n];
    for (int g = 0; g < n; g++) {
      score[g] = sum(c.gaps()[g]);
      chain[g] = g == 0 ? 0 : sum(c.chain()[g]);
    }
    // Logarithms of summed weights of all ways that end parted, or joined, at a gap.
    double[] parted = new double[n + 1];
    double[] together = new double[n + 1];
    together[0] = Double.NEGATIVE_INFINITY;
    for (int g = 0; g < n; g++) {
      parted[g + 1] = logSum(parted[g], together[g]);
      together[g + 1] = score[g] + logSum(parted[g], together[g] + chain[g]);
    }
    double total = logSum(parted[n], together[n]);
    double behindParted = 0;
    double behindJoined = 0;
    double[] joins = new double[n];
    double[] both = new double[n];
    for (int g = n - 1; g >= 0; g--) {
      joins[g] = StrictMath.exp(together[g + 1] + behindJoined - total);
      both[g] = StrictMath.exp(together[g] + chain[g] + score[g] + behindJoined - total);
      double nextParted = logSum(behindParted, score[g] + behindJoined);
      double nextJoined = logSum(behindParted, chain[g] + score[g] + behindJoined);
      behindParted = nextParted;
      behindJoined = nextJoined;
    }
    for (int g = 0; g < n; g++) {
      update(c.gaps()[g], (c.joined()[g] ? 1 : 0) - joins[g]);
      if (g > 0) {
        update(c.chain()[g], (c.joined()[g] && c.joined()[g - 1] ? 1 : 0) - both[g]);
      }
    }
  }

  private double sum(int[] indices) {
    double sum = 0;
    for (int i = 0; i < indices.length; i++) {
      if (!dropped[i & 63]) {
        sum += weights[indices[i]];
      }
    }
    return sum;
  }

  private void update(int[] indices, double gradient) {
    for (int i = 0; i < indices.length; i++) {
      if (dropped[i & 63]) {
        continue;
      }
      int index = indices[i];
      double g = gradient - penalty * weights[index] / occurrences[index];
      squares[index] += g * g;
      weights[index] += step * g / Math.sqrt(squares[index] + 1e-8);
    }
  }

  private static double logSum(double a, double b) {
    double larger = Math.max(a, b);
    double smaller = Math.min(a, b);
    return smaller == Double.NEGATIVE_INFINITY
        ? larger
        : larger + StrictMath.log1p(StrictMath.exp(smaller - larger));
  }
}
