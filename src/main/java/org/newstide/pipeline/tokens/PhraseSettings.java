package org.newstide.pipeline.tokens;

/**
 * When words that stand side by side become one term.
 *
 * @param minDocumentFrequency articles that must contain the phrase, at least 2
 * @param minLogLikelihoodRatio G² of its parts, at least 0; 10.83 is the 0.1 % point of the χ²
 *     distribution with one degree of freedom
 * @param minNpmi normalised pointwise mutual information of its parts, in [-1, 1]; the parts are
 *     those at the place where it holds together least
 * @param minNpmiWithStopWord the same where a stop word stands inside ({@code joint chiefs of
 *     staff}), or a word that the archive shows to be empty anywhere; at an edge no stop word may
 *     stand
 * @param maxWords the longest phrase, in words, from 2 to 8
 * @param maxPhrases per language; the best by G² stay
 */
public record PhraseSettings(
    int minDocumentFrequency,
    double minLogLikelihoodRatio,
    double minNpmi,
    double minNpmiWithStopWord,
    int maxWords,
    int maxPhrases) {

  public static final PhraseSettings DEFAULTS = new PhraseSettings(8, 10.83, 0.45, 0.7, 5, 50_000);

  public PhraseSettings {
    check(minDocumentFrequency >= 2, "minDocumentFrequency", "at least 2", minDocumentFrequency);
    check(minLogLikelihoodRatio >= 0, "minLogLikelihoodRatio", "at least 0", minLogLikelihoodRatio);
    checkNpmi("minNpmi", minNpmi);
    checkNpmi("minNpmiWithStopWord", minNpmiWithStopWord);
    check(maxWords >= 2 && maxWords <= 8, "maxWords", "from 2 to 8", maxWords);
    check(maxPhrases >= 0, "maxPhrases", "at least 0", maxPhrases);
  }

  private static void checkNpmi(String name, double value) {
    check(value >= -1 && value <= 1, name, "in [-1, 1]", value);
  }

  private static void check(boolean holds, String name, String rule, Object found) {
    if (!holds) {
      throw new IllegalArgumentException(name + " must be " + rule + ", found " + found);
    }
  }
}
