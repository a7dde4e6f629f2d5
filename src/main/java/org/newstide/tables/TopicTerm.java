package org.newstide.tables;

import static java.util.Objects.requireNonNull;

/**
 * One row per topic and foremost term.
 *
 * @param topicId the topic
 * @param rank from 1, by probability
 * @param term the term
 * @param probability of the term in the topic, in [0, 1]
 */
public record TopicTerm(String topicId, int rank, String term, double probability) {

  public static final Table<TopicTerm> TABLE =
      Table.of("topic_terms", TopicTerm.class).key("topicId", "rank");

  public TopicTerm {
    requireNonNull(topicId, "topicId");
    requireNonNull(term, "term");
    Table.checkShare("probability", probability);
  }
}
