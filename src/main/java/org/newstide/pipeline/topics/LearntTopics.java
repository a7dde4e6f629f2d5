package org.newstide.pipeline.topics;

import static java.util.Objects.requireNonNull;

import org.apache.spark.sql.Dataset;
import org.newstide.tables.ArticleTopic;
import org.newstide.tables.Topic;
import org.newstide.tables.TopicTerm;

/**
 * What was learnt, as the rows of three tables that belong together.
 *
 * @param topics one row per topic
 * @param terms twenty rows per topic, or as many as its language has terms
 * @param articles one row per article and topic of at least one per cent; inferred when read
 */
public record LearntTopics(
    Dataset<Topic> topics, Dataset<TopicTerm> terms, Dataset<ArticleTopic> articles) {

  public LearntTopics {
    requireNonNull(topics, "topics");
    requireNonNull(terms, "terms");
    requireNonNull(articles, "articles");
  }
}
