package org.newstide.app.jobs;

import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.sql.SparkSession;
import org.newstide.app.storage.Warehouse;
import org.newstide.pipeline.topics.SweepStore;
import org.newstide.pipeline.topics.TopicChoice;
import org.newstide.pipeline.topics.TopicFitting;
import org.newstide.tables.ArticleTokens;
import org.newstide.tables.Term;

/** Compares numbers of topics on the published tokens of a warehouse. Publishes nothing. */
public final class ChooseTopics {

  private ChooseTopics() {}

  /**
   * Fits and measures.
   *
   * @param master where to run; null for what the pipeline file or spark-submit says
   * @param say hears a line now and then
   */
  public static TopicChoice choose(
      PipelineInputs inputs,
      String language,
      List<Integer> counts,
      List<Long> seeds,
      String master,
      Consumer<String> say) {
    String chosen = master != null ? master : inputs.settings().spark().master();
    SparkSession spark =
        SparkSessions.open(
            inputs.settings().name(), chosen, inputs.catalog(), inputs.settings().spark().conf());
    try {
      Warehouse warehouse = Warehouse.open(spark, inputs.catalog());
      return TopicChoice.sweep(
          warehouse.read(ArticleTokens.TABLE),
          warehouse.read(Term.TABLE),
          language,
          SeedWords.of(inputs),
          counts,
          seeds,
          new TopicFitting(SweepStore.NONE, say));
    } finally {
      spark.stop();
    }
  }
}
