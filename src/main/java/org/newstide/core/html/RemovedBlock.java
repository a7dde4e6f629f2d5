package org.newstide.core.html;

import static java.util.Objects.requireNonNull;

/**
 * Text that stood within the region of an article and is not of its body.
 *
 * @param reason snake_case: {@code advertisement}, {@code boilerplate}, {@code byline}, {@code
 *     caption}, {@code comments}, {@code consent}, {@code headline}, {@code hidden}, {@code
 *     navigation}, {@code newsletter}, {@code paywall}, {@code player}, {@code related_links},
 *     {@code share_buttons} or {@code tags}
 * @param text the block, blanks normalised
 * @param paragraph index of the kept paragraph that followed it; the number of paragraphs if none
 *     did
 */
public record RemovedBlock(String reason, String text, int paragraph) {

  public RemovedBlock {
    requireNonNull(reason, "reason");
    requireNonNull(text, "text");
    if (paragraph < 0) {
      throw new IllegalArgumentException("paragraph must be at least 0, found " + paragraph);
    }
  }
}
