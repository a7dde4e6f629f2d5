package org.newstide.pipeline.topics;

import java.util.Arrays;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.mllib.clustering.EMLDAOptimizer;
import org.apache.spark.mllib.clustering.LDA;
import org.apache.spark.mllib.clustering.LDAModel;
import org.apache.spark.mllib.clustering.LDAOptimizer;
import org.apache.spark.mllib.clustering.OnlineLDAOptimizer;
import org.apache.spark.mllib.linalg.Matrix;
import org.apache.spark.mllib.linalg.Vector;
import org.apache.spark.mllib.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.storage.StorageLevel;
import org.newstide.core.topics.TopicModel;
import org.newstide.core.topics.TopicModelBuilder;
import scala.Tuple2;

/**
 * Topics by MLlib's own LDA, as a model of counts: MLlib's expected counts of terms in topics, in
 * hundredths.
 *
 * <p>Training runs in one task over the articles in the order of their ids, because MLlib adds up
 * doubles in the order in which tasks finish and draws its samples by partition.
 *
 * <p>Sources: Matthew Hoffman, David Blei and Francis Bach, Online Learning for Latent Dirichlet
 * Allocation, 2010; Arthur Asuncion and others, On Smoothing and Inference for Topic Models, 2009.
 */
final class MllibTraining {

  private static final double PER_TOKEN = 100;

  private MllibTraining() {}

  /**
   * @param terms V
   */
  static TrainedTopics train(
      Dataset<CountedArticle> articles, int terms, TopicSettings settings, FitWatch watch) {
    JavaPairRDD<Long, Vector> documents =
        articles
            .repartition(1)
            .sortWithinPartitions("articleId")
            .javaRDD()
            .map(article -> vector(article, terms))
            .zipWithIndex()
            .mapToPair(Tuple2::swap)
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      boolean online = settings.algorithm() == TopicAlgorithm.MLLIB_ONLINE;
      Schedule schedule = Schedule.of(documents.count(), settings.passes());
      LDAModel trained =
          new LDA()
              .setK(settings.count())
              .setSeed(settings.seed())
              .setMaxIterations(online ? schedule.steps() : settings.passes())
              .setOptimizer(online ? online(schedule) : new EMLDAOptimizer())
              .run(documents);
      TopicModel model = model(trained, online ? trained.topicConcentration() : 0);
      return new TrainedTopics(model, settings.passes(), watch.articles(), watch.perplexity(model));
    } finally {
      documents.unpersist(true);
    }
  }

  private static LDAOptimizer online(Schedule schedule) {
    return new OnlineLDAOptimizer()
        .setMiniBatchFraction(schedule.batchShare())
        .setTau0(Schedule.OFFSET)
        .setKappa(Schedule.DECAY)
        .setOptimizeDocConcentration(true);
  }

  /**
   * @param contained what the topics matrix holds of the prior in each cell
   */
  private static TopicModel model(LDAModel trained, double contained) {
    Matrix weights = trained.topicsMatrix();
    TopicModelBuilder builder = new TopicModelBuilder(weights.numRows(), weights.numCols());
    for (int term = 0; term < weights.numRows(); term++) {
      for (int topic = 0; topic < weights.numCols(); topic++) {
        long count = Math.round((weights.apply(term, topic) - contained) * PER_TOKEN);
        if (count > 0) {
          builder.add(term, topic, (int) Math.min(Integer.MAX_VALUE, count));
        }
      }
    }
    return builder.build(
        trained.docConcentration().toArray(), trained.topicConcentration() * PER_TOKEN);
  }

  private static Vector vector(CountedArticle article, int terms) {
    int[] counts = article.frequencies();
    double[] values = new double[counts.length];
    Arrays.setAll(values, i -> counts[i]);
    return Vectors.sparse(terms, article.terms(), values);
  }
}
