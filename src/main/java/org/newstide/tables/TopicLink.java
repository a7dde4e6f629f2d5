package org.newstide.tables;

import static java.util.Objects.requireNonNull;

/**
 * One row per topic of a fit and what became of it: which topic of the fit before it is. The rows
 * of earlier fits are kept.
 *
 * @param language ISO 639-1 code
 * @param fit number of the later of the two fits
 * @param kind {@code same}: a similarity of at least 0.75; {@code drifted}: at least 0.5, the same
 *     topic, changed; {@code split}: a new topic, at least 0.4 similar to one that lives on; {@code
 *     merged}: an old topic, at least 0.4 similar to one that lives on; {@code born}; {@code died}
 * @param previousTopicId topic of the earlier fit; null for {@code born}
 * @param topicId topic of the later fit; null for {@code died}
 * @param similarity Σ √(p·q) over the terms' probabilities in both topics, in [0, 1]; for a topic
 *     born or dead that with the nearest one
 */
public record TopicLink(
    String language,
    int fit,
    String kind,
    String previousTopicId,
    String topicId,
    double similarity) {

  public static final Table<TopicLink> TABLE =
      Table.of("topic_alignment", TopicLink.class)
          .key("language", "fit", "previousTopicId", "topicId");

  public TopicLink {
    requireNonNull(language, "language");
    requireNonNull(kind, "kind");
    Table.checkShare("similarity", similarity);
  }
}
