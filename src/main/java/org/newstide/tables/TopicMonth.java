package org.newstide.tables;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * One row per topic and month: its mean proportion with an interval. Counted in stories of the
 * topic's language, each at the date of its lead; what an interval of {@code prevalence} is for the
 * share of articles that mention a topic, this is for its mean proportion.
 *
 * @param topicId the topic
 * @param month its first day
 * @param stories of the month in the topic's language
 * @param meanProportion of the topic in them, in [0, 1]
 * @param low 2.5 % quantile of the mean over 1,000 bootstrap samples of the month's stories
 * @param high 97.5 % quantile
 */
public record TopicMonth(
    String topicId, LocalDate month, long stories, double meanProportion, double low, double high) {

  public static final Table<TopicMonth> TABLE =
      Table.of("topic_months", TopicMonth.class).key("topicId", "month");

  public TopicMonth {
    requireNonNull(topicId, "topicId");
    requireNonNull(month, "month");
    Table.checkShare("meanProportion", meanProportion);
  }
}
