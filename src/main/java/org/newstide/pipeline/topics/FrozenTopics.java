package org.newstide.pipeline.topics;

import static org.apache.spark.sql.functions.col;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.newstide.core.topics.TopicModel;
import org.newstide.core.topics.TopicModelBuilder;
import org.newstide.tables.Topic;
import org.newstide.tables.TopicFit;
import org.newstide.tables.TopicWeight;

/**
 * The model of a language as its tables have it.
 *
 * @param topics their rows, in the order of the model's numbers
 * @param terms the term of each index
 * @param model the counts and priors
 */
record FrozenTopics(List<Topic> topics, List<String> terms, TopicModel model) {

  static FrozenTopics of(TopicFit fit, LastFit last) {
    return of(fit, last.topics(), last.weights());
  }

  static FrozenTopics of(TopicFit fit, Dataset<Topic> allTopics, Dataset<TopicWeight> allWeights) {
    List<Topic> topics =
        allTopics.filter(col("language").equalTo(fit.language())).collectAsList().stream()
            .sorted(Comparator.comparingInt(topic -> Lineage.number(topic.topicId())))
            .toList();
    Dataset<TopicWeight> weights =
        allWeights.filter(col("topicId").startsWith(fit.language() + "-"));
    List<String> terms =
        weights.select("term").distinct().orderBy("term").as(Encoders.STRING()).collectAsList();
    return new FrozenTopics(topics, terms, model(fit, topics, terms, weights));
  }

  /** The model's number of a topic → its id. */
  String[] ids() {
    return topics.stream().map(Topic::topicId).toArray(String[]::new);
  }

  private static TopicModel model(
      TopicFit fit, List<Topic> topics, List<String> terms, Dataset<TopicWeight> weights) {
    Map<String, Integer> termIndices = new HashMap<>();
    terms.forEach(term -> termIndices.put(term, termIndices.size()));
    Map<String, Integer> topicIndices = new HashMap<>();
    topics.forEach(topic -> topicIndices.put(topic.topicId(), topicIndices.size()));
    double[] prior = topics.stream().mapToDouble(Topic::prior).toArray();
    TopicModelBuilder builder = new TopicModelBuilder(terms.size(), topics.size());
    Iterator<TopicWeight> rows = weights.toLocalIterator();
    while (rows.hasNext()) {
      TopicWeight row = rows.next();
      builder.add(termIndices.get(row.term()), topicIndices.get(row.topicId()), row.count());
    }
    return builder.build(prior, fit.termPrior());
  }
}
