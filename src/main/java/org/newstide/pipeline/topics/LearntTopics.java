package org.newstide.pipeline.topics;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.newstide.tables.ArticleTopic;
import org.newstide.tables.Topic;
import org.newstide.tables.TopicFit;
import org.newstide.tables.TopicLink;
import org.newstide.tables.TopicTerm;
import org.newstide.tables.TopicWeight;
import org.newstide.tables.TopiclessArticle;

/**
 * What was learnt, as the rows of tables that belong together. The articles' rows are inferred when
 * they are read first, and kept by Spark until closed.
 *
 * @param fits one row per language
 * @param topics one row per topic
 * @param terms the foremost terms of each
 * @param weights the model
 * @param articles one row per article and topic of at least one per cent
 * @param topicless one row per article without topics
 * @param links which topic is which of the fit before, after those of earlier fits
 * @param kept to be closed when all rows have been read
 */
public record LearntTopics(
    Dataset<TopicFit> fits,
    Dataset<Topic> topics,
    Dataset<TopicTerm> terms,
    Dataset<TopicWeight> weights,
    Dataset<ArticleTopic> articles,
    Dataset<TopiclessArticle> topicless,
    Dataset<TopicLink> links,
    List<AutoCloseable> kept)
    implements AutoCloseable {

  public LearntTopics {
    requireNonNull(fits, "fits");
    requireNonNull(topics, "topics");
    requireNonNull(terms, "terms");
    requireNonNull(weights, "weights");
    requireNonNull(articles, "articles");
    requireNonNull(topicless, "topicless");
    requireNonNull(links, "links");
    kept = List.copyOf(kept);
  }

  @Override
  public void close() {
    for (AutoCloseable one : kept) {
      try {
        one.close();
      } catch (Exception e) {
        throw new IllegalStateException("what Spark keeps could not be dropped", e);
      }
    }
  }
}
