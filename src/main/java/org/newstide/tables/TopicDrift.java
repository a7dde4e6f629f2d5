package org.newstide.tables;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * One row per language and month: how well the topics explain the month's articles.
 *
 * @param language ISO 639-1 code
 * @param month its first day
 * @param articles of the month that have topics
 * @param learnt true if the topics were learnt from articles of this month
 * @param perplexity exp of minus the mean log-likelihood of a token of the articles' second halves
 *     given their first halves
 * @param unknownShare of the tokens, stop words aside, that are no terms of the topics, in [0, 1]
 * @param drift by how many standard deviations the month's mean log-likelihood lies below that of
 *     the other months that the topics were learnt from; from about 4 on they should be learnt
 *     anew; null where fewer than three such months exist
 */
public record TopicDrift(
    String language,
    LocalDate month,
    long articles,
    boolean learnt,
    double perplexity,
    double unknownShare,
    Double drift) {

  public static final Table<TopicDrift> TABLE =
      Table.of("topic_drift", TopicDrift.class).key("language", "month");

  public TopicDrift {
    requireNonNull(language, "language");
    requireNonNull(month, "month");
    Table.checkShare("unknownShare", unknownShare);
  }
}
