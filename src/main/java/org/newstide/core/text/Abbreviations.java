package org.newstide.core.text;

import java.util.Set;

/**
 * Words whose full stop does not, or not surely, end a sentence. English and Vietnamese; in
 * comparison form, without the stop.
 */
final class Abbreviations {

  /** Stand before a name, so a stop behind them never ends a sentence. */
  private static final Set<String> BEFORE_NAME =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "st", "gen", "col", "lt", "sgt", "maj", "capt", "cmdr",
          "adm", "gov", "sen", "rep", "rev", "hon", "messrs", "mt", "ft", "tp", "tx", "gs", "pgs",
          "ts", "ths", "bs", "bsck", "ks", "kts", "ls", "cn", "nsưt", "nsnd", "ngưt", "ngnd", "lm",
          "ubnd", "hđnd", "vs", "sgk", "hlv", "ph");

  /** Stand before a number. */
  private static final Set<String> BEFORE_NUMBER =
      Set.of(
          "no", "nos", "art", "fig", "vol", "p", "pp", "q", "jan", "feb", "mar", "apr", "jun",
          "jul", "aug", "sep", "sept", "oct", "nov", "dec", "approx", "tel", "đt");

  /** May stand at the end of a sentence or within it. */
  private static final Set<String> ANYWHERE =
      Set.of("inc", "ltd", "corp", "co", "cos", "jr", "sr", "bros", "etc", "dept", "univ", "v.v");

  /** Words that begin a sentence far more often than they continue a name. */
  private static final Set<String> STARTERS =
      Set.of(
          "the",
          "a",
          "an",
          "this",
          "that",
          "these",
          "those",
          "there",
          "it",
          "he",
          "she",
          "they",
          "we",
          "i",
          "you",
          "his",
          "her",
          "its",
          "their",
          "our",
          "in",
          "on",
          "at",
          "for",
          "from",
          "by",
          "with",
          "but",
          "and",
          "if",
          "when",
          "while",
          "as",
          "after",
          "before",
          "since",
          "however",
          "some",
          "many",
          "most",
          "both",
          "no",
          "not",
          "so",
          "under",
          "last",
          "earlier",
          "later",
          "meanwhile",
          "according",
          "theo",
          "tuy",
          "nhưng",
          "tại",
          "khi",
          "đây",
          "vì",
          "sau",
          "trong",
          "trước",
          "ngoài",
          "hiện",
          "các",
          "những",
          "một",
          "để",
          "với",
          "do",
          "nếu",
          "đó",
          "còn",
          "và",
          "ở",
          "từ",
          "đến",
          "vào",
          "cũng",
          "nay");

  private Abbreviations() {}

  /** What a stop behind a word says about the end of a sentence. */
  enum Stop {
    ENDS,
    ENDS_BEFORE_STARTER,
    GOES_ON
  }

  /**
   * Judges a single full stop, followed by a blank, behind a word.
   *
   * @param form comparison form of the word
   * @param capital true if its first letter is a capital
   * @param digitFollows true if the next token begins with a digit
   */
  static Stop after(String form, boolean capital, boolean digitFollows) {
    if (BEFORE_NAME.contains(form) && (capital || form.equals("tp") || form.equals("vs"))) {
      return Stop.GOES_ON;
    }
    if (digitFollows && BEFORE_NUMBER.contains(form)) {
      return Stop.GOES_ON;
    }
    boolean initial = capital && form.codePointCount(0, form.length()) == 1;
    boolean dotted = form.length() > 2 && form.indexOf('.') > 0 && !isNumber(form);
    return initial || dotted || ANYWHERE.contains(form) ? Stop.ENDS_BEFORE_STARTER : Stop.ENDS;
  }

  /** True if a sentence probably begins with this word. */
  static boolean startsSentence(String form) {
    return STARTERS.contains(form);
  }

  private static boolean isNumber(String form) {
    return Character.isDigit(form.charAt(0));
  }
}
