package org.newstide.core.topics;

import java.util.Arrays;
import java.util.Random;

/** Documents drawn from known topics, as latent Dirichlet allocation says that they are. */
record PlantedTopics(double[][] distributions, DocumentTermMatrix documents) {

  static PlantedTopics of(int topics, int terms, int documents, int length, long seed) {
    Random random = new Random(seed);
    double[][] distributions = new double[topics][];
    for (int topic = 0; topic < topics; topic++) {
      distributions[topic] = dirichlet(terms, 0.05, random);
    }
    DocumentTermMatrix.Builder rows = DocumentTermMatrix.builder(terms);
    for (int document = 0; document < documents; document++) {
      double[] shares = dirichlet(topics, 0.1, random);
      int[] tokens = new int[length / 2 + random.nextInt(length)];
      Arrays.setAll(tokens, i -> drawn(distributions[drawn(shares, random)], random));
      rows.add(random.nextLong(), tokens);
    }
    return new PlantedTopics(distributions, rows.build());
  }

  /**
   * The mean cosine of each planted topic with the learnt topic that it is matched to, greedily.
   */
  double matchingCosine(TopicModel model) {
    boolean[] taken = new boolean[model.topics()];
    double sum = 0;
    for (double[] planted : distributions) {
      int best = -1;
      double nearest = -1;
      for (int topic = 0; topic < model.topics(); topic++) {
        double cosine = cosine(planted, model.distribution(topic));
        if (!taken[topic] && cosine > nearest) {
          nearest = cosine;
          best = topic;
        }
      }
      taken[best] = true;
      sum += nearest;
    }
    return sum / distributions.length;
  }

  private static double cosine(double[] a, double[] b) {
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      ab += a[i] * b[i];
      aa += a[i] * a[i];
      bb += b[i] * b[i];
    }
    return ab / Math.sqrt(aa * bb);
  }

  private static int drawn(double[] probabilities, Random random) {
    double left = random.nextDouble();
    int at = 0;
    while (at < probabilities.length - 1 && left >= probabilities[at]) {
      left -= probabilities[at++];
    }
    return at;
  }

  /** By gamma variables of a shape below 1 (Joachim Ahrens and Ulrich Dieter, 1974). */
  private static double[] dirichlet(int size, double shape, Random random) {
    double[] drawn = new double[size];
    double sum = 0;
    for (int i = 0; i < size; i++) {
      drawn[i] = gamma(shape, random);
      sum += drawn[i];
    }
    double whole = sum;
    return Arrays.stream(drawn).map(part -> part / whole).toArray();
  }

  private static double gamma(double shape, Random random) {
    double bound = 1 + shape / Math.E;
    while (true) {
      double p = bound * random.nextDouble();
      double x = p <= 1 ? Math.pow(p, 1 / shape) : -Math.log((bound - p) / shape);
      double accepted = p <= 1 ? Math.exp(-x) : Math.pow(x, shape - 1);
      if (random.nextDouble() < accepted) {
        return x + 1e-300;
      }
    }
  }
}
