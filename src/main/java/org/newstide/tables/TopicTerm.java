package org.newstide.tables;

import static java.util.Objects.requireNonNull;

/**
 * One row per topic and telling term: the twenty foremost by each of three measures.
 *
 * @param topicId the topic
 * @param rank from 1, by probability
 * @param term the term
 * @param probability of the term in the topic, in [0, 1]
 * @param frexRank from 1, by {@code frex}
 * @param frex how common in the topic and how much its own the term is: the harmonic mean of the
 *     shares of the topic's terms that it surpasses in probability and in exclusivity, in [0, 1]
 * @param liftRank from 1, by {@code lift}, among the topic's terms with at least five tokens; null
 *     for a rarer one
 * @param lift probability in the topic over the share of all tokens; above 1 where the topic uses
 *     it more than the archive does
 */
public record TopicTerm(
    String topicId,
    int rank,
    String term,
    double probability,
    int frexRank,
    double frex,
    Integer liftRank,
    double lift) {

  public static final Table<TopicTerm> TABLE =
      Table.of("topic_terms", TopicTerm.class).key("topicId", "rank");

  public TopicTerm {
    requireNonNull(topicId, "topicId");
    requireNonNull(term, "term");
    Table.checkShare("probability", probability);
    Table.checkShare("frex", frex);
  }
}
