package org.newstide.tables;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * One row per topic, quarter and term that the topic used clearly more or less in that quarter than
 * in all quarters together. Counted in stories, each at the date of its lead, that have at least a
 * fifth of the topic; a story has the term if at least one of its tokens belongs to the topic.
 *
 * @param topicId the topic
 * @param quarter its first day
 * @param term the term
 * @param observed stories of the topic in the quarter that have the term
 * @param stories of the topic in the quarter
 * @param observedInAll stories of the topic that have the term, in all quarters
 * @param storiesInAll stories of the topic in all quarters
 * @param logLikelihoodRatio G², negative where the quarter has the term less often
 * @param qValue of that, by Benjamini and Hochberg over all terms and quarters tested in the
 *     language; at most 0.05
 */
public record TopicChange(
    String topicId,
    LocalDate quarter,
    String term,
    long observed,
    long stories,
    long observedInAll,
    long storiesInAll,
    double logLikelihoodRatio,
    double qValue) {

  public static final Table<TopicChange> TABLE =
      Table.of("topic_changes", TopicChange.class).key("topicId", "quarter", "term");

  public TopicChange {
    requireNonNull(topicId, "topicId");
    requireNonNull(quarter, "quarter");
    requireNonNull(term, "term");
  }
}
