package org.newstide.pipeline.topics;

import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.newstide.pipeline.LocalSpark;
import org.newstide.tables.ArticleTopic;
import org.newstide.tables.Topic;
import org.newstide.tables.TopicFit;
import org.newstide.tables.TopicLink;
import org.newstide.tables.TopicTerm;
import org.newstide.tables.TopicWeight;
import org.newstide.tables.TopiclessArticle;

/** All rows that were learnt, in an order of their own, so that two results compare. */
record LearntRows(
    List<TopicFit> fits,
    List<Topic> topics,
    List<TopicTerm> terms,
    List<TopicWeight> weights,
    List<ArticleTopic> articles,
    List<TopiclessArticle> topicless,
    List<TopicLink> links) {

  static LearntRows of(LearntTopics learnt) {
    return new LearntRows(
        sorted(learnt.fits()),
        sorted(learnt.topics()),
        learnt.terms().collectAsList(),
        sorted(learnt.weights()),
        sorted(learnt.articles()),
        sorted(learnt.topicless()),
        sorted(learnt.links()));
  }

  /** These rows as what the next fit finds. */
  LastFit asLastFit() {
    return new LastFit(
        LocalSpark.rows(TopicFit.TABLE, fits),
        LocalSpark.rows(Topic.TABLE, topics),
        LocalSpark.rows(TopicTerm.TABLE, terms),
        LocalSpark.rows(TopicWeight.TABLE, weights),
        LocalSpark.rows(TopicLink.TABLE, links));
  }

  private static <T extends Record> List<T> sorted(Dataset<T> rows) {
    return rows.collectAsList().stream().sorted(Comparator.comparing(Record::toString)).toList();
  }
}
