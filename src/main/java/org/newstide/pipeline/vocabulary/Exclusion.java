package org.newstide.pipeline.vocabulary;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import org.newstide.core.text.EmptyWords;
import org.newstide.core.text.StopWords;

/**
 * Why a term is left out. The rules are asked in this order; the first that holds is the reason.
 */
enum Exclusion {
  /** On the stop list of its language, or made only of words that are. */
  STOP_WORD,
  /** A token that begins with a digit ({@code 2017}, {@code 15/5}, {@code 10h30}), or no letter. */
  NUMBER,
  /** Fewer characters than the settings ask for; one of Chinese or Japanese is a word. */
  TOO_SHORT,
  TOO_LONG,
  /** A Vietnamese syllable that mostly stands in words: what is left over of it is none. */
  PART_OF_WORDS,
  TOO_RARE,
  TOO_COMMON,
  /**
   * Frequent, and spread over the articles as if by chance: see {@link EmptyWords}. Not asked of
   * terms of three and more tokens, which are names: one speaks of a person once and then of him.
   */
  EMPTY,
  /** Beyond the number of terms that the settings allow. */
  BEYOND_MAX_TERMS;

  /** As it stands in the table. */
  String reason() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The first rule that excludes a term, {@link #BEYOND_MAX_TERMS} not asked.
   *
   * @param documents articles that contain it
   * @param occurrences times it stands for itself
   * @param inPhrases times it stands in a phrase
   * @param articles articles of its language
   * @return null if it may be kept
   */
  static Exclusion of(
      String language,
      String term,
      long documents,
      long occurrences,
      long inPhrases,
      long articles,
      VocabularySettings settings) {
    if (StopWords.of(language).contains(term)) {
      return STOP_WORD;
    }
    if (isNumber(term)) {
      return NUMBER;
    }
    int length = term.codePointCount(0, term.length());
    if (length < settings.minLength() && !isIdeographic(term)) {
      return TOO_SHORT;
    }
    if (length > settings.maxLength()) {
      return TOO_LONG;
    }
    boolean syllable = language.equals("vi") && term.indexOf('_') < 0;
    if (syllable && occurrences < settings.minOwnShare() * (occurrences + inPhrases)) {
      return PART_OF_WORDS;
    }
    if (documents < settings.minDocumentFrequency()) {
      return TOO_RARE;
    }
    if (documents > settings.maxDocumentShare() * articles) {
      return TOO_COMMON;
    }
    boolean name = term.indexOf('_') != term.lastIndexOf('_');
    return !name && EmptyWords.isEmpty(documents, occurrences, articles) ? EMPTY : null;
  }

  private static boolean isNumber(String term) {
    return Character.isDigit(term.codePointAt(0)) && term.indexOf('_') < 0
        || term.codePoints().noneMatch(Character::isLetter);
  }

  private static boolean isIdeographic(String term) {
    return UnicodeScript.of(term.codePointAt(0)) == UnicodeScript.HAN;
  }
}
