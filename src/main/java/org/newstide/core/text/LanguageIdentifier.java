package org.newstide.core.text;

import java.lang.Character.UnicodeScript;
import java.util.Map;

/**
 * Tells the language of a text, offline.
 *
 * <p>Three steps, the cheapest first. A script that one language writes decides by itself (Hangul,
 * Kana, Thai, Greek …). Vietnamese is told by the share of the letters that only it has. Everything
 * else goes to OpenNLP's model of character n-grams (103 languages).
 *
 * <p>Stateless and thread-safe; the n-gram model is read once, when a text first needs it (about
 * two seconds, 20 MB). At most {@value LanguageSample#LENGTH} characters are looked at, so the cost
 * of a text does not grow with its length.
 */
public final class LanguageIdentifier {

  /** The code of a text whose language cannot be told. */
  public static final String UNDETERMINED = "und";

  /** Below this the answer is {@link #UNDETERMINED}. */
  static final double LEAST_CONFIDENCE = 0.5;

  /** Share of Vietnamese letters, of all Latin ones, from which a text is taken for Vietnamese. */
  static final double VIETNAMESE_SHARE = 0.04;

  /** N-grams of fewer letters say nothing. */
  static final int FEWEST_LETTERS = 8;

  /**
   * The model was trained on long texts and is timid with short ones. Its log odds are multiplied
   * by this over the square root of the number of letters, which makes the probability of the best
   * language about the share of news excerpts, 40 to 450 characters long, for which it is right.
   */
  private static final double SHARPNESS = 60;

  private static final LanguageGuess UNKNOWN = new LanguageGuess(UNDETERMINED, 0);

  private static final Map<UnicodeScript, String> ONE_LANGUAGE_SCRIPTS =
      Map.ofEntries(
          Map.entry(UnicodeScript.HANGUL, "ko"),
          Map.entry(UnicodeScript.HIRAGANA, "ja"),
          Map.entry(UnicodeScript.KATAKANA, "ja"),
          Map.entry(UnicodeScript.HAN, "zh"),
          Map.entry(UnicodeScript.BOPOMOFO, "zh"),
          Map.entry(UnicodeScript.THAI, "th"),
          Map.entry(UnicodeScript.LAO, "lo"),
          Map.entry(UnicodeScript.KHMER, "km"),
          Map.entry(UnicodeScript.MYANMAR, "my"),
          Map.entry(UnicodeScript.GREEK, "el"),
          Map.entry(UnicodeScript.HEBREW, "he"),
          Map.entry(UnicodeScript.GEORGIAN, "ka"),
          Map.entry(UnicodeScript.ARMENIAN, "hy"),
          Map.entry(UnicodeScript.TAMIL, "ta"),
          Map.entry(UnicodeScript.TELUGU, "te"),
          Map.entry(UnicodeScript.KANNADA, "kn"),
          Map.entry(UnicodeScript.MALAYALAM, "ml"),
          Map.entry(UnicodeScript.GUJARATI, "gu"),
          Map.entry(UnicodeScript.GURMUKHI, "pa"),
          Map.entry(UnicodeScript.BENGALI, "bn"),
          Map.entry(UnicodeScript.ORIYA, "or"),
          Map.entry(UnicodeScript.SINHALA, "si"),
          Map.entry(UnicodeScript.TIBETAN, "bo"),
          Map.entry(UnicodeScript.ETHIOPIC, "am"),
          Map.entry(UnicodeScript.THAANA, "dv"),
          Map.entry(UnicodeScript.MONGOLIAN, "mn"));

  private LanguageIdentifier() {}

  /**
   * The language of a text.
   *
   * @param text any text; titles of three words may stay {@code und}
   * @return the language with a confidence: by script the share of that script among the letters,
   *     else a probability
   */
  public static LanguageGuess identify(String text) {
    LanguageSample sample = new LanguageSample(text);
    UnicodeScript script = sample.mainScript();
    if (script == UnicodeScript.COMMON) {
      return UNKNOWN;
    }
    LanguageGuess byScript = byScript(sample, script);
    if (byScript != null) {
      return byScript;
    }
    if (script == UnicodeScript.LATIN) {
      double share = (double) sample.vietnameseLetters() / sample.letters(script);
      if (share >= VIETNAMESE_SHARE) {
        return new LanguageGuess("vi", Math.min(1, 0.5 + (share - VIETNAMESE_SHARE) / 0.08));
      }
    }
    return sample.letters() < FEWEST_LETTERS ? UNKNOWN : byNgrams(sample, script);
  }

  private static LanguageGuess byScript(LanguageSample sample, UnicodeScript main) {
    String language = ONE_LANGUAGE_SCRIPTS.get(main);
    if (language == null) {
      return null;
    }
    double letters = sample.letters();
    if (main == UnicodeScript.HAN
        || main == UnicodeScript.HIRAGANA
        || main == UnicodeScript.KATAKANA) {
      int kana = sample.letters(UnicodeScript.HIRAGANA) + sample.letters(UnicodeScript.KATAKANA);
      int han = sample.letters(UnicodeScript.HAN);
      // A Chinese text quotes a name in Kana at most; a Japanese sentence cannot do without.
      boolean japanese = kana * 10 > han;
      return new LanguageGuess(japanese ? "ja" : "zh", Math.min(1, (han + kana) / letters));
    }
    return new LanguageGuess(language, sample.letters(main) / letters);
  }

  private static LanguageGuess byNgrams(LanguageSample sample, UnicodeScript script) {
    NgramLanguageModel model = NgramLanguageModel.shared();
    float[] logOdds = model.logOdds(sample.charactersOf(script), sample.length());
    int[] candidates = LanguageCodes.candidates(script);
    int best = -1;
    for (int candidate : candidates) {
      best = best < 0 || logOdds[candidate] > logOdds[best] ? candidate : best;
    }
    double sharpness = SHARPNESS / Math.sqrt(sample.letters());
    double sum = 0;
    for (int candidate : candidates) {
      sum += Math.exp((logOdds[candidate] - logOdds[best]) * sharpness);
    }
    double confidence = best < 0 ? 0 : 1 / sum;
    return confidence < LEAST_CONFIDENCE
        ? UNKNOWN
        : new LanguageGuess(LanguageCodes.twoLetters(best), confidence);
  }
}
