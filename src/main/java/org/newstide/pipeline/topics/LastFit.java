package org.newstide.pipeline.topics;

import static java.util.Objects.requireNonNull;
import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.newstide.tables.Topic;
import org.newstide.tables.TopicFit;
import org.newstide.tables.TopicLink;
import org.newstide.tables.TopicTerm;
import org.newstide.tables.TopicWeight;

/**
 * The tables as the last fit left them; without rows before the first.
 *
 * @param fits one row per language
 * @param topics its topics
 * @param terms their foremost terms
 * @param weights the model
 * @param links of all fits so far
 */
public record LastFit(
    Dataset<TopicFit> fits,
    Dataset<Topic> topics,
    Dataset<TopicTerm> terms,
    Dataset<TopicWeight> weights,
    Dataset<TopicLink> links) {

  public LastFit {
    requireNonNull(fits, "fits");
    requireNonNull(topics, "topics");
    requireNonNull(terms, "terms");
    requireNonNull(weights, "weights");
    requireNonNull(links, "links");
  }

  Optional<TopicFit> of(String language) {
    List<TopicFit> rows = fits.filter(col("language").equalTo(language)).collectAsList();
    return rows.stream().findFirst();
  }

  /** Number of the last fit of a language, 0 before the first. */
  int fit(String language) {
    return of(language).map(TopicFit::fit).orElse(0);
  }

  /** The highest number that a topic of a language ever had. */
  int highestNumber(String language) {
    return Lineage.highest(
        links.filter(col("language").equalTo(language)).collectAsList().stream()
            .flatMap(link -> Stream.of(link.topicId(), link.previousTopicId()))
            .filter(Objects::nonNull));
  }
}
