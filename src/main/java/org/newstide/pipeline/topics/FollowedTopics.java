package org.newstide.pipeline.topics;

import static java.util.Objects.requireNonNull;

import org.apache.spark.sql.Dataset;
import org.newstide.tables.TopicChange;
import org.newstide.tables.TopicDrift;
import org.newstide.tables.TopicLead;
import org.newstide.tables.TopicMonth;

/**
 * What became of topics, as the rows of four tables.
 *
 * @param leads five stories per topic
 * @param months the mean proportion of each topic in each month
 * @param changes the words that a topic used more or less in a quarter
 * @param drift how well each month is explained
 */
public record FollowedTopics(
    Dataset<TopicLead> leads,
    Dataset<TopicMonth> months,
    Dataset<TopicChange> changes,
    Dataset<TopicDrift> drift) {

  public FollowedTopics {
    requireNonNull(leads, "leads");
    requireNonNull(months, "months");
    requireNonNull(changes, "changes");
    requireNonNull(drift, "drift");
  }
}
