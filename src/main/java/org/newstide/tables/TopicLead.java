package org.newstide.tables;

import static java.util.Objects.requireNonNull;

/**
 * One row per topic and lead article: the five stories that are most of all about it, reprints
 * counted once.
 *
 * @param topicId the topic
 * @param rank from 1, by proportion, then by id
 * @param articleId the lead of the story's syndication cluster
 * @param proportion of the article's words, in [0, 1]
 * @param members articles that print the story, itself among them
 */
public record TopicLead(
    String topicId, int rank, String articleId, double proportion, long members) {

  public static final Table<TopicLead> TABLE =
      Table.of("topic_leads", TopicLead.class).key("topicId", "rank");

  public TopicLead {
    requireNonNull(topicId, "topicId");
    requireNonNull(articleId, "articleId");
    Table.checkShare("proportion", proportion);
  }
}
