package org.newstide.tables;

import static java.util.Objects.requireNonNull;

/**
 * One row per actor and place in an article where one of its names stands.
 *
 * @param actorId the actor, as its file names it
 * @param articleId the article
 * @param field {@code title} or {@code text}: the column of {@code articles} that the span counts
 *     in
 * @param start first character of the span, from 0
 * @param end one past its last character
 * @param sentence number of the sentence in the article, from 0; the title is sentence 0
 * @param matched the span's very words
 * @param alias the name in the actor's list that they are, as a query in canonical form
 * @param before up to 80 characters before the span
 * @param after up to 80 characters behind it
 */
public record ActorMention(
    String actorId,
    String articleId,
    String field,
    int start,
    int end,
    int sentence,
    String matched,
    String alias,
    String before,
    String after) {

  public static final Table<ActorMention> TABLE =
      Table.of("actor_mentions", ActorMention.class)
          .key("actorId", "articleId", "field", "start", "end", "alias");

  public ActorMention {
    requireNonNull(actorId, "actorId");
    requireNonNull(articleId, "articleId");
    requireNonNull(field, "field");
    requireNonNull(matched, "matched");
    requireNonNull(alias, "alias");
    requireNonNull(before, "before");
    requireNonNull(after, "after");
    Table.check(0 <= start && start < end, "a span must not be empty, found [%d, %d)", start, end);
  }
}
