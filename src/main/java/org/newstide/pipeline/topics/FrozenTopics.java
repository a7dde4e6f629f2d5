package org.newstide.pipeline.topics;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Arrays;
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
 * The model of a language as its tables have it: topics in the order of their numbers, terms in
 * their own. Inference draws along that order, so articles get the same topics from a model just
 * learnt and from its tables.
 *
 * @param ids the id of each topic
 * @param terms the term of each index, those that have a count; the model's V may be larger
 * @param model the counts and priors
 */
record FrozenTopics(List<String> ids, List<String> terms, TopicModel model) {

  /**
   * From the tables.
   *
   * @param topics of all languages
   * @param weights of all languages
   */
  static FrozenTopics of(TopicFit fit, Dataset<Topic> topics, Dataset<TopicWeight> weights) {
    List<Topic> ordered =
        topics.filter(col("language").equalTo(fit.language())).collectAsList().stream()
            .sorted(Comparator.comparingInt(topic -> Lineage.number(topic.topicId())))
            .toList();
    Dataset<TopicWeight> own = weights.filter(col("topicId").startsWith(fit.language() + "-"));
    List<String> ids = ordered.stream().map(Topic::topicId).toList();
    List<String> terms =
        own.select("term").distinct().as(Encoders.STRING()).collectAsList().stream()
            .sorted()
            .toList();
    Map<String, Integer> topicNumbers = numbers(ids);
    Map<String, Integer> termNumbers = numbers(terms);
    TopicModelBuilder builder = new TopicModelBuilder(fit.terms(), ids.size());
    Iterator<TopicWeight> rows = own.toLocalIterator();
    while (rows.hasNext()) {
      TopicWeight row = rows.next();
      builder.add(termNumbers.get(row.term()), topicNumbers.get(row.topicId()), row.count());
    }
    double[] prior = ordered.stream().mapToDouble(Topic::prior).toArray();
    return new FrozenTopics(ids, terms, builder.build(prior, fit.termPrior()));
  }

  /**
   * From a model just learnt.
   *
   * @param words the term of each of its indices, in their own order
   * @param ids the model's number of a topic → its id
   */
  static FrozenTopics of(TopicModel learnt, List<String> words, String[] ids) {
    List<String> ordered =
        Arrays.stream(ids).sorted(Comparator.comparingInt(Lineage::number)).toList();
    Map<String, Integer> topicNumbers = numbers(ordered);
    boolean[] used = new boolean[words.size()];
    learnt.forEachCount((term, topic, count) -> used[term] = true);
    int[] termNumbers = new int[words.size()];
    List<String> terms = new ArrayList<>();
    for (int term = 0; term < used.length; term++) {
      termNumbers[term] = terms.size();
      if (used[term]) {
        terms.add(words.get(term));
      }
    }
    TopicModelBuilder builder = new TopicModelBuilder(words.size(), ids.length);
    double[] prior = new double[ids.length];
    for (int topic = 0; topic < ids.length; topic++) {
      prior[topicNumbers.get(ids[topic])] = learnt.alpha(topic);
    }
    learnt.forEachCount(
        (term, topic, count) ->
            builder.add(termNumbers[term], topicNumbers.get(ids[topic]), count));
    return new FrozenTopics(ordered, List.copyOf(terms), builder.build(prior, learnt.beta()));
  }

  private static Map<String, Integer> numbers(List<String> names) {
    Map<String, Integer> numbers = new HashMap<>();
    names.forEach(name -> numbers.put(name, numbers.size()));
    return numbers;
  }
}
