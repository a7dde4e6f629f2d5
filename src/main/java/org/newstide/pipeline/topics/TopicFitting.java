package org.newstide.pipeline.topics;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.SparkContext;
import org.newstide.core.topics.SamplerSettings;

/**
 * Fits models: chooses where, keeps checkpoints, tells of its progress.
 *
 * @param store where a fit is kept until it is done
 * @param say hears a line now and then
 */
public record TopicFitting(SweepStore store, Consumer<String> say) {

  /** Keeps nothing and says nothing. */
  public static final TopicFitting QUIET = new TopicFitting(SweepStore.NONE, line -> {});

  public TopicFitting {
    requireNonNull(store, "store");
    requireNonNull(say, "say");
  }

  /**
   * The topics of a corpus.
   *
   * @throws IllegalArgumentException if they need more memory or time than there is
   */
  TrainedTopics train(LanguageCorpus corpus, TopicSettings settings) {
    SparkContext spark = corpus.articles().sparkSession().sparkContext();
    int terms = corpus.terms().size();
    TopicRunner runner =
        new TopicEstimate(corpus.tokenCount(), terms, settings.count())
            .runner(settings, Runtime.getRuntime().maxMemory(), spark.defaultParallelism());
    FitWatch watch =
        new FitWatch(corpus.matrix(corpus.heldOut()), "topics " + corpus.language(), say);
    if (settings.algorithm() != TopicAlgorithm.GIBBS) {
      return MllibTraining.train(corpus.training(), terms, settings, watch);
    }
    SamplerSettings sampler =
        SamplerSettings.of(settings.count())
            .withSweeps(settings.passes())
            .withSeed(settings.seed());
    String fit =
        corpus.language()
            + "-"
            + GibbsTraining.name(sampler, runner, settings.seeds(), corpus.fingerprint());
    List<int[]> pinned = new SeedTerms(corpus.terms()).pinned(settings.seeds(corpus.language()));
    return new GibbsTraining(sampler, watch, store, fit, pinned)
        .run(
            runner == TopicRunner.SPARK
                ? new SparkRunner(corpus.training(), corpus.tokenCount(), terms)
                : new MemoryRunner(
                    corpus.articles().sparkSession(),
                    corpus.matrix(corpus.training()),
                    Math.min(spark.defaultParallelism(), cores())));
  }

  private static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }
}
