package org.newstide.pipeline.syndication;

import org.newstide.core.similarity.Fingerprint;
import org.newstide.core.similarity.ReprintRule;
import org.newstide.core.similarity.Resemblance;

/**
 * Two texts that have been compared word by word.
 *
 * @param shorter number of the shorter one
 * @param longer number of the other one
 * @param reprint whether they belong to one cluster
 * @param within whether the shorter one stands in the longer one, which is no reprint of it
 */
public record Link(long shorter, long longer, boolean reprint, boolean within) {

  /**
   * Compares two texts.
   *
   * @param words {@link Fingerprint#wordBytes} of the one
   * @param otherWords the same of the other
   */
  static Link of(long text, byte[] words, long other, byte[] otherWords, ReprintRule rule) {
    Resemblance found = Resemblance.of(Fingerprint.words(words), Fingerprint.words(otherWords));
    boolean shorter = words.length <= otherWords.length;
    return new Link(
        shorter ? text : other,
        shorter ? other : text,
        rule.isReprint(found),
        rule.isWithin(found));
  }
}
