package org.newstide.tables;

import static java.util.Objects.requireNonNull;

/**
 * A stretch of a page that is not part of its article: kept, so that a reader can check the choice.
 * Nested in {@link Article}.
 *
 * @param reason why it went, for example {@code player_timer} or {@code teaser}
 * @param text the words that went
 * @param position where in the kept text it stood, as a character offset into {@code text}
 */
public record RemovedSpan(String reason, String text, int position) {

  public RemovedSpan {
    requireNonNull(reason, "reason");
    requireNonNull(text, "text");
  }
}
