package org.newstide.pipeline.tokens;

/**
 * How articles are cut into terms.
 *
 * @param maxPhrases phrases that are used per language, the best by G²; every task holds them all,
 *     at about 300 bytes each; at least 0
 */
public record TokenSettings(int maxPhrases) {

  public static final TokenSettings DEFAULTS = new TokenSettings(50_000);

  public TokenSettings {
    if (maxPhrases < 0) {
      throw new IllegalArgumentException("maxPhrases must be at least 0, found " + maxPhrases);
    }
  }
}
