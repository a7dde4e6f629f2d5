package org.newstide.tables;

import static java.util.Objects.requireNonNull;

/**
 * One row per learnt topic.
 *
 * @param topicId language and number, for example {@code vi-03}; numbers run from the largest topic
 *     down
 * @param language ISO 639-1 code of the articles it was learnt from
 * @param label its three foremost terms, for reading
 * @param share of the words of all articles of its language, in [0, 1]
 * @param articles of which it is the foremost topic
 * @param coherence mean NPMI of its ten foremost terms over the articles it was learnt from, in
 *     [-1, 1]
 */
public record Topic(
    String topicId, String language, String label, double share, long articles, double coherence) {

  public static final Table<Topic> TABLE = Table.of("topics", Topic.class).key("topicId");

  public Topic {
    requireNonNull(topicId, "topicId");
    requireNonNull(language, "language");
    requireNonNull(label, "label");
    Table.checkShare("share", share);
  }
}
