package org.newstide.tables;

import static java.util.Objects.requireNonNull;

/**
 * One row per learnt topic.
 *
 * @param topicId language and number, for example {@code vi-03}. A topic that a later fit finds
 *     again keeps its id, and no id is ever given to another topic; see {@code topic_alignment}. In
 *     the first fit numbers run from the largest topic down
 * @param language ISO 639-1 code of the articles it was learnt from
 * @param label its best phrase and two more terms, for reading
 * @param share of the tokens of all articles of its language, in [0, 1]
 * @param tokens of the articles it was learnt from that belong to it
 * @param articles of which it is the foremost topic
 * @param coherenceNpmi mean NPMI of its ten foremost terms, in [-1, 1], over the reference
 * @param coherenceCv C_v of its ten foremost terms, in practice in [0, 1], over the reference
 * @param exclusivity mean over its ten foremost terms of the part of the term that is this topic's
 *     when all topics are taken as equally large, in [0, 1]
 * @param uniqueness mean over its ten foremost terms of 1 / the topics that have the term among
 *     theirs, in [0, 1]
 * @param reference what the coherences were counted over; they compare only where it is the same
 * @param seed theme or first term that was asked for; null for a topic that was found
 * @param prior weight of the topic in an article before any of its words is known, αₖ
 */
public record Topic(
    String topicId,
    String language,
    String label,
    double share,
    long tokens,
    long articles,
    double coherenceNpmi,
    double coherenceCv,
    double exclusivity,
    double uniqueness,
    String reference,
    String seed,
    double prior) {

  public static final Table<Topic> TABLE = Table.of("topics", Topic.class).key("topicId");

  public Topic {
    requireNonNull(topicId, "topicId");
    requireNonNull(language, "language");
    requireNonNull(label, "label");
    requireNonNull(reference, "reference");
    Table.checkShare("share", share);
    Table.checkShare("exclusivity", exclusivity);
    Table.checkShare("uniqueness", uniqueness);
  }
}
