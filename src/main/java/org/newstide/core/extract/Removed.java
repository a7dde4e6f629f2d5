package org.newstide.core.extract;

import static java.util.Objects.requireNonNull;

/**
 * A stretch that was taken out of a text.
 *
 * @param reason why
 * @param text the words that went
 * @param position where they stood, as a character offset into the kept text: in front of the
 *     character at this offset, or at the end where it equals the length
 */
public record Removed(RemovalReason reason, String text, int position) {

  public Removed {
    requireNonNull(reason, "reason");
    requireNonNull(text, "text");
    if (position < 0) {
      throw new IllegalArgumentException("position must be 0 or more, found " + position);
    }
  }
}
