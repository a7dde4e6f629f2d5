package org.newstide.pipeline.topics;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.newstide.core.topics.TopicInference;
import org.newstide.core.topics.TopicModel;
import org.newstide.tables.ArticleTopic;

/** The topics of articles under a frozen model, the same wherever an article is computed. */
final class ArticleTopics {

  static final double LEAST_PROPORTION = 0.01;

  /** Articles that are inferred at a time. */
  private static final int BATCH = 256;

  private ArticleTopics() {}

  /**
   * One row per article and topic of at least one per cent.
   *
   * @param articles those without a chosen term left out
   * @param terms V
   * @param ids the model's number of a topic → its id
   */
  static Dataset<ArticleTopic> of(
      Dataset<CountedArticle> articles, int terms, TopicModel model, String[] ids, long seed) {
    Broadcast<TopicInference> inference =
        LanguageCorpus.broadcast(articles, new TopicInference(model, seed));
    return articles.mapPartitions(
        (MapPartitionsFunction<CountedArticle, ArticleTopic>)
            part ->
                LanguageCorpus.stream(batches(part))
                    .flatMap(batch -> rows(batch, terms, inference.value(), ids).stream())
                    .iterator(),
        ArticleTopic.TABLE.encoder());
  }

  private static List<ArticleTopic> rows(
      List<CountedArticle> batch, int terms, TopicInference inference, String[] ids) {
    float[][] shares = inference.shares(LanguageCorpus.matrix(batch.iterator(), terms));
    List<ArticleTopic> rows = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      String article = batch.get(i).articleId();
      float[] parts = shares[i];
      IntStream.range(0, parts.length)
          .filter(topic -> parts[topic] >= LEAST_PROPORTION)
          .forEach(
              topic -> rows.add(new ArticleTopic(article, ids[topic], Math.min(1, parts[topic]))));
    }
    return rows;
  }

  /** Runs of {@value #BATCH} successive values. */
  static <T> Iterator<List<T>> batches(Iterator<T> values) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return values.hasNext();
      }

      @Override
      public List<T> next() {
        List<T> batch = new ArrayList<>(BATCH);
        while (batch.size() < BATCH && values.hasNext()) {
          batch.add(values.next());
        }
        return batch;
      }
    };
  }
}
