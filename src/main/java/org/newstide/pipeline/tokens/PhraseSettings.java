package org.newstide.pipeline.tokens;

/**
 * When tokens that stand side by side become one term.
 *
 * @param minDocumentFrequency articles that must contain the phrase, at least 2
 * @param minLogLikelihoodRatio G² of its two parts, at least 0; 10.83 is the 0.1 % point of the χ²
 *     distribution with one degree of freedom
 * @param minNpmi normalised pointwise mutual information of its two parts, in [-1, 1]
 * @param minNpmiWithStopWord the same where one of the parts is a stop word ({@code theo dõi} is a
 *     word, {@code của Mỹ} is not); both being stop words makes no phrase
 * @param minNpmiOfLonger the same for phrases that are grown from phrases
 * @param maxTokens the longest phrase, in tokens, from 2 to 8; phrases of more than two tokens are
 *     grown in further passes over the articles, each of which may double the length
 * @param maxPhrases per language; the best by G² stay
 */
public record PhraseSettings(
    int minDocumentFrequency,
    double minLogLikelihoodRatio,
    double minNpmi,
    double minNpmiWithStopWord,
    double minNpmiOfLonger,
    int maxTokens,
    int maxPhrases) {

  public static final PhraseSettings DEFAULTS =
      new PhraseSettings(5, 10.83, 0.2, 0.45, 0.7, 6, 50_000);

  public PhraseSettings {
    check(minDocumentFrequency >= 2, "minDocumentFrequency", "at least 2", minDocumentFrequency);
    check(minLogLikelihoodRatio >= 0, "minLogLikelihoodRatio", "at least 0", minLogLikelihoodRatio);
    checkNpmi("minNpmi", minNpmi);
    checkNpmi("minNpmiWithStopWord", minNpmiWithStopWord);
    checkNpmi("minNpmiOfLonger", minNpmiOfLonger);
    check(maxTokens >= 2 && maxTokens <= 8, "maxTokens", "from 2 to 8", maxTokens);
    check(maxPhrases >= 1, "maxPhrases", "at least 1", maxPhrases);
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
