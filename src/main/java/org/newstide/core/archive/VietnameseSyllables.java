package org.newstide.core.archive;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * How many of a text's words with letters beyond ASCII are built as a Vietnamese syllable: onset,
 * nucleus, coda, at most one tone. In a text read with the wrong charset hardly any are.
 *
 * <p>The parts are those of the national orthography (Quốc ngữ); loan words are outside.
 */
final class VietnameseSyllables {

  private static final Set<String> ONSETS =
      Set.of(
          "", "b", "c", "ch", "d", "đ", "g", "gh", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh",
          "p", "ph", "q", "r", "s", "t", "th", "tr", "v", "x");

  private static final Set<String> NUCLEI =
      Set.of(
          "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "ai", "ao", "au", "ay", "âu",
          "ây", "eo", "êu", "ia", "iê", "iêu", "iu", "oa", "oai", "oao", "oay", "oă", "oe", "oeo",
          "oi", "oo", "ôi", "ơi", "ua", "uâ", "uây", "uê", "ui", "uô", "uôi", "uơ", "uy", "uya",
          "uyê", "uyu", "ưa", "ưi", "ươ", "ươi", "ươu", "ưu", "yê", "yêu");

  private static final Set<String> CODAS = Set.of("", "c", "ch", "m", "n", "ng", "nh", "p", "t");

  private static final String VOWELS = "aăâeêioôơuưy";
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
  private static final int LONGEST_SYLLABLE = 7;

  private int words;
  private int syllables;

  private VietnameseSyllables() {}

  /** Counts in a text of moderate length; letters may be composed or not. */
  static VietnameseSyllables in(String text) {
    VietnameseSyllables counts = new VietnameseSyllables();
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    int at = 0;
    while (at < composed.length()) {
      int end = at;
      boolean beyondAscii = false;
      while (end < composed.length() && isLetter(composed.charAt(end))) {
        beyondAscii |= composed.charAt(end) > 0x7f;
        end++;
      }
      if (beyondAscii) {
        counts.words++;
        counts.syllables += isSyllable(composed.substring(at, end)) ? 1 : 0;
      }
      at = Math.max(end, at + 1);
    }
    return counts;
  }

  /** Words with letters beyond ASCII. */
  int words() {
    return words;
  }

  /** Share of them that are syllables; 0 if there are none. */
  double share() {
    return words == 0 ? 0 : (double) syllables / words;
  }

  /** Bytes that mean nothing, and marks that join nothing, belong to the word that they spoil. */
  private static boolean isLetter(char c) {
    return Character.isLetter(c)
        || c == '\uFFFD'
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isSyllable(String word) {
    if (word.length() > LONGEST_SYLLABLE) {
      return false;
    }
    StringBuilder plain = new StringBuilder();
    int tones = 0;
    String parts = Normalizer.normalize(word, Normalizer.Form.NFD);
    for (int i = 0; i < parts.length(); i++) {
      boolean tone = TONES.indexOf(parts.charAt(i)) >= 0;
      tones += tone ? 1 : 0;
      if (!tone) {
        plain.append(parts.charAt(i));
      }
    }
    return tones <= 1 && isBuiltWell(Normalizer.normalize(plain, Normalizer.Form.NFC));
  }

  private static boolean isBuiltWell(String plain) {
    int nucleus = 0;
    while (nucleus < plain.length() && VOWELS.indexOf(plain.charAt(nucleus)) < 0) {
      nucleus++;
    }
    int coda = nucleus;
    while (coda < plain.length() && VOWELS.indexOf(plain.charAt(coda)) >= 0) {
      coda++;
    }
    String onset = plain.substring(0, nucleus);
    String vowels = plain.substring(nucleus, coda);
    boolean glide =
        (onset.equals("g") && vowels.startsWith("i"))
            || (onset.equals("q") && vowels.startsWith("u"));
    boolean fits = NUCLEI.contains(vowels) || (glide && NUCLEI.contains(vowels.substring(1)));
    return ONSETS.contains(onset) && fits && CODAS.contains(plain.substring(coda));
  }
}
