package org.newstide.pipeline.topics;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;

/**
 * An article as counts of chosen terms. Lives within the stage, is no table.
 *
 * @param articleId the article
 * @param counts packed as {@link TermCounts} does; empty where it has no chosen term
 */
public record CountedArticle(String articleId, byte[] counts) {

  private static final long OFFSET = 0xCBF29CE484222325L;
  private static final long PRIME = 0x100000001B3L;

  /** One article in so many is held out. */
  private static final int HELD_OUT = 50;

  public CountedArticle {
    requireNonNull(articleId, "articleId");
    requireNonNull(counts, "counts");
  }

  /**
   * What seeds the article's random streams: a hash of its id, so that nothing depends on its place
   * (FNV-1a, by Glenn Fowler, Landon Noll and Kiem-Phong Vo, over UTF-16 units).
   */
  long key() {
    long hash = OFFSET;
    for (int i = 0; i < articleId.length(); i++) {
      hash = (hash ^ articleId.charAt(i)) * PRIME;
    }
    return hash;
  }

  /** Whether the article watches a fit instead of taking part, where some do. */
  boolean isHeldOut() {
    long mixed = key() * 0x9E3779B97F4A7C15L;
    return Long.remainderUnsigned(mixed ^ mixed >>> 32, HELD_OUT) == 0;
  }

  boolean isEmpty() {
    return counts.length == 0;
  }

  int[] terms() {
    return TermCounts.terms(counts);
  }

  int[] frequencies() {
    return TermCounts.counts(counts);
  }

  int tokens() {
    return Arrays.stream(frequencies()).sum();
  }
}
