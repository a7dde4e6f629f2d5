package org.newstide.tables;

import static java.util.Objects.requireNonNull;

/**
 * One row per topic and term that has tokens in it: together with {@code topics.prior} and {@code
 * topic_fits.term_prior} the whole model.
 *
 * @param topicId the topic
 * @param term the term
 * @param count how often the term was sampled in the topic, over all samples of the chain; its
 *     probability is (count + β) / (sum of the topic's counts + V·β)
 */
public record TopicWeight(String topicId, String term, int count) {

  public static final Table<TopicWeight> TABLE =
      Table.of("topic_weights", TopicWeight.class).key("topicId", "term");

  public TopicWeight {
    requireNonNull(topicId, "topicId");
    requireNonNull(term, "term");
    Table.check(count > 0, "count must be 1 or more, found %d of %s", count, term);
  }
}
