package org.newstide.pipeline.topics;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.newstide.core.topics.AlignedTopic;
import org.newstide.core.topics.AlignmentThresholds;
import org.newstide.core.topics.TopicAlignment;
import org.newstide.core.topics.TopicModelBuilder;
import org.newstide.core.topics.TopicWeights;
import org.newstide.tables.TopicLink;
import org.newstide.tables.TopicWeight;

/** Which topic of the last fit each topic is, and so its id. */
final class Lineage {

  private final String language;
  private final int fit;
  private final String[] ids;
  private final List<TopicLink> links = new ArrayList<>();

  private Lineage(String language, int fit, int topics) {
    this.language = language;
    this.fit = fit;
    this.ids = new String[topics];
  }

  /**
   * Aligns topics with the last fit of their language.
   *
   * @param terms the term of each index
   */
  static Lineage of(String language, List<TopicWeights> topics, List<String> terms, LastFit last) {
    Dataset<TopicWeight> weights = last.weights().filter(col("topicId").startsWith(language + "-"));
    List<String> previousIds =
        weights
            .select("topicId")
            .distinct()
            .orderBy("topicId")
            .as(Encoders.STRING())
            .collectAsList();
    List<TopicWeights> before = before(weights, previousIds, terms);
    Lineage lineage = new Lineage(language, last.fit(language) + 1, topics.size());
    List<AlignedTopic> aligned = TopicAlignment.align(before, topics, AlignmentThresholds.DEFAULTS);
    for (AlignedTopic link : aligned) {
      if (link.continues()) {
        lineage.ids[link.current()] = previousIds.get(link.previous());
      }
    }
    lineage.nameNewTopics(topics, last.highestNumber(language));
    aligned.forEach(link -> lineage.links.add(lineage.row(link, previousIds)));
    return lineage;
  }

  /** Number of this fit, from 1. */
  int fit() {
    return fit;
  }

  /** The model's number of a topic → its id. */
  String[] ids() {
    return ids.clone();
  }

  List<TopicLink> links() {
    return links;
  }

  private void nameNewTopics(List<TopicWeights> topics, int highest) {
    int[] number = {highest};
    IntStream.range(0, ids.length)
        .filter(topic -> ids[topic] == null)
        .boxed()
        .sorted(Comparator.comparingDouble(topic -> -topics.get(topic).total()))
        .forEach(
            topic -> ids[topic] = String.format(Locale.ROOT, "%s-%02d", language, ++number[0]));
  }

  private TopicLink row(AlignedTopic link, List<String> previousIds) {
    return new TopicLink(
        language,
        fit,
        link.kind().name().toLowerCase(Locale.ROOT),
        link.previous() < 0 ? null : previousIds.get(link.previous()),
        link.current() < 0 ? null : ids[link.current()],
        link.similarity());
  }

  /** The last topics' weights, in today's vocabulary and behind it the terms that have left it. */
  private static List<TopicWeights> before(
      Dataset<TopicWeight> weights, List<String> ids, List<String> terms) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<String, Integer> terminology = new HashMap<>();
    terms.forEach(term -> terminology.put(term, terminology.size()));
    weights
        .select("term")
        .distinct()
        .as(Encoders.STRING())
        .collectAsList()
        .forEach(term -> terminology.putIfAbsent(term, terminology.size()));
    Map<String, Integer> numbers = new HashMap<>();
    ids.forEach(id -> numbers.put(id, numbers.size()));
    double[] anyPrior = new double[ids.size()];
    Arrays.fill(anyPrior, 1);
    TopicModelBuilder builder = new TopicModelBuilder(terminology.size(), ids.size());
    Iterator<TopicWeight> rows = weights.toLocalIterator();
    while (rows.hasNext()) {
      TopicWeight row = rows.next();
      builder.add(terminology.get(row.term()), numbers.get(row.topicId()), row.count());
    }
    return TopicModels.weights(builder.build(anyPrior, 1), 1);
  }

  /** The number in an id such as {@code vi-07}. */
  static int number(String id) {
    return Integer.parseInt(id.substring(id.lastIndexOf('-') + 1));
  }

  /** The highest number of any of the ids, 0 for none. */
  static int highest(Stream<String> ids) {
    return ids.mapToInt(Lineage::number).max().orElse(0);
  }
}
