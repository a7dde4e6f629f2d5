package org.newstide.core.text;

/**
 * The language of a paragraph of a text whose own language is known.
 *
 * <p>A paragraph is of its text's language unless there is evidence against it. The model of {@link
 * LanguageIdentifier} is asked only where the cheap signs of the text's language are missing: in
 * Vietnamese the letters with marks, elsewhere the words of its stop list. Latin paragraphs of
 * fewer than {@value #FEWEST_CHARACTERS} characters are never taken from their text: names, sums
 * and headings look like any language.
 */
final class ParagraphLanguage {

  static final int FEWEST_CHARACTERS = 60;

  /** What the model must be sure of before a paragraph is taken from its text. */
  private static final double LEAST_CONFIDENCE = 0.9;

  /** Share of tokens with a letter beyond ASCII from which a text looks Vietnamese. */
  private static final double MARKED_SHARE = 0.4;

  /** Share of tokens on the stop list from which a text is in its language. */
  private static final double STOP_WORD_SHARE = 0.2;

  private ParagraphLanguage() {}

  /**
   * The language of some tokens.
   *
   * @param from first token of the paragraph
   * @param to behind its last token
   * @param language ISO 639-1 code of the text as a whole, or {@code und}
   * @return the language by whose rules the paragraph should be cut
   */
  static String of(TokenizedText text, int from, int to, String language) {
    int start = text.start(from);
    int end = text.end(to - 1);
    boolean tooShort = end - start < FEWEST_CHARACTERS && isLatin(text, from, to);
    if (tooShort || looksLike(text, from, to, language)) {
      return language;
    }
    LanguageGuess guess = LanguageIdentifier.identify(text.text().substring(start, end));
    boolean told = !guess.language().equals(LanguageIdentifier.UNDETERMINED);
    return told && guess.confidence() >= LEAST_CONFIDENCE ? guess.language() : language;
  }

  private static boolean looksLike(TokenizedText text, int from, int to, String language) {
    boolean vietnamese = language.equals("vi");
    StopWords stopWords = StopWords.of(language);
    int signs = 0;
    for (int t = from; t < to; t++) {
      boolean sign = vietnamese ? isMarked(text.form(t)) : stopWords.contains(text.form(t));
      signs += sign ? 1 : 0;
    }
    return signs >= (vietnamese ? MARKED_SHARE : STOP_WORD_SHARE) * (to - from);
  }

  /** True for a word of Latin letters of which one is none of English. */
  private static boolean isMarked(String form) {
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (c >= 0xC0) {
        return isLatin(c);
      }
    }
    return false;
  }

  private static boolean isLatin(TokenizedText text, int from, int to) {
    int latin = 0;
    for (int t = from; t < to; t++) {
      latin += isLatin(text.form(t).charAt(0)) ? 1 : 0;
    }
    return 2 * latin >= to - from;
  }

  private static boolean isLatin(char c) {
    return c < 0x250 || c >= 0x1E00 && c <= 0x1EFF;
  }
}
