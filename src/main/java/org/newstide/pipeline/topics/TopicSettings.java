package org.newstide.pipeline.topics;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;

/**
 * What {@link TopicLearning} learns.
 *
 * @param algorithm how topics are learnt
 * @param count of topics per language, K, in [2, 32767]
 * @param passes how often training sees each article at most, in [1, 100000]: sweeps of {@code
 *     gibbs}, which ends earlier where held-out articles are explained no better; passes of {@code
 *     mllib-online}, which needs about 5; iterations of {@code mllib-em}, which needs about 20
 * @param runner where {@code gibbs} runs
 * @param refit false to keep the topics of the last fit and only say which articles have them
 * @param minArticles articles with a chosen term that a language must have to be learnt at all, at
 *     least 2
 * @param maxTerms kept terms per language, the most frequent ones by documents, in [2, 1000000]
 * @param maxHours a fit that is estimated to take longer is refused, above 0
 * @param seeds topics that are asked for, at most {@code count} a language; only {@code gibbs}
 *     takes them
 * @param banned terms that no topic may have
 * @param seed of the random start; the same seed and input give the same topics
 */
public record TopicSettings(
    TopicAlgorithm algorithm,
    int count,
    int passes,
    TopicRunner runner,
    boolean refit,
    int minArticles,
    int maxTerms,
    double maxHours,
    List<TopicSeed> seeds,
    List<String> banned,
    long seed)
    implements Serializable {

  public static final TopicSettings DEFAULTS =
      new TopicSettings(
          TopicAlgorithm.GIBBS,
          10,
          400,
          TopicRunner.AUTO,
          true,
          50,
          20_000,
          24,
          List.of(),
          List.of(),
          1);

  public TopicSettings {
    requireNonNull(algorithm, "algorithm");
    requireNonNull(runner, "runner");
    check(count, "count", 2, Short.MAX_VALUE);
    check(passes, "passes", 1, 100_000);
    check(minArticles, "minArticles", 2, Integer.MAX_VALUE);
    check(maxTerms, "maxTerms", 2, 1_000_000);
    if (!(maxHours > 0)) {
      throw new IllegalArgumentException("maxHours must be above 0, found " + maxHours);
    }
    seeds = List.copyOf(seeds);
    banned = List.copyOf(banned);
    if (seeds.size() > 0 && algorithm != TopicAlgorithm.GIBBS) {
      throw new IllegalArgumentException(
          "seeds must be given only where algorithm is gibbs, found " + algorithm);
    }
    for (TopicSeed topic : seeds) {
      long same = seeds.stream().filter(s -> s.language().equals(topic.language())).count();
      if (same > count) {
        throw new IllegalArgumentException(
            "seeds must be at most count in a language, found "
                + same
                + " for "
                + topic.language());
      }
    }
  }

  /** The defaults with another number of topics, sweeps and seed. */
  static TopicSettings of(int count, int passes, long seed) {
    return DEFAULTS.withCount(count).withPasses(passes).withSeed(seed);
  }

  TopicSettings withCount(int other) {
    return new TopicSettings(
        algorithm,
        other,
        passes,
        runner,
        refit,
        minArticles,
        maxTerms,
        maxHours,
        seeds,
        banned,
        seed);
  }

  TopicSettings withPasses(int other) {
    return new TopicSettings(
        algorithm,
        count,
        other,
        runner,
        refit,
        minArticles,
        maxTerms,
        maxHours,
        seeds,
        banned,
        seed);
  }

  TopicSettings withSeed(long other) {
    return new TopicSettings(
        algorithm,
        count,
        passes,
        runner,
        refit,
        minArticles,
        maxTerms,
        maxHours,
        seeds,
        banned,
        other);
  }

  TopicSettings withRunner(TopicRunner other) {
    return new TopicSettings(
        algorithm,
        count,
        passes,
        other,
        refit,
        minArticles,
        maxTerms,
        maxHours,
        seeds,
        banned,
        seed);
  }

  TopicSettings withAlgorithm(TopicAlgorithm other) {
    return new TopicSettings(
        other, count, passes, runner, refit, minArticles, maxTerms, maxHours, seeds, banned, seed);
  }

  /** The seeds of a language, the first for the model's first topic. */
  List<TopicSeed> seeds(String language) {
    return seeds.stream().filter(topic -> topic.language().equals(language)).toList();
  }

  /** The same settings with these seeds. */
  public TopicSettings withSeeds(List<TopicSeed> others) {
    return new TopicSettings(
        algorithm,
        count,
        passes,
        runner,
        refit,
        minArticles,
        maxTerms,
        maxHours,
        others,
        banned,
        seed);
  }

  private static void check(int found, String name, int least, int most) {
    if (found < least || found > most) {
      String rule = most == Integer.MAX_VALUE ? "at least " + least : in(least, most);
      throw new IllegalArgumentException(name + " must be " + rule + ", found " + found);
    }
  }

  private static String in(int least, int most) {
    return "in [" + least + ", " + most + "]";
  }
}
