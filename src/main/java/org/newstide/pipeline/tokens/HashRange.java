package org.newstide.pipeline.tokens;

/**
 * What is known of the hashes of one range: how often they occurred somewhere, or which of them are
 * frequent.
 *
 * @param range the first bits of the hashes
 * @param bytes see {@link HashCounts} and {@link FrequentSequences}
 */
public record HashRange(int range, byte[] bytes) {

  /** Ranges are many, so that one is counted in little memory. */
  static final int BITS = 12;

  static final int ALL = 1 << BITS;
}
