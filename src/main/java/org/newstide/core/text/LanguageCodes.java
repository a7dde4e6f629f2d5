package org.newstide.core.text;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The languages that the n-gram model may answer with: those of the text's script that have an ISO
 * 639-1 code. Without the first condition a quotation in Arabic makes a Spanish text Pashto.
 */
final class LanguageCodes {

  private static final Map<String, UnicodeScript> NOT_LATIN = notLatin();

  /** Written by enthusiasts on the wikis that the model learnt from, not by newspapers. */
  private static final Set<String> NO_NEWS = Set.of("epo", "lat", "nan", "san", "vol");

  private static final String[] TWO_LETTERS = twoLetters();
  private static final Map<UnicodeScript, int[]> CANDIDATES = candidates();

  private LanguageCodes() {}

  /** Outcomes of the model that are possible in a text of this script; empty if there are none. */
  static int[] candidates(UnicodeScript script) {
    return CANDIDATES.getOrDefault(script, new int[0]);
  }

  /** ISO 639-1 code of an outcome of the model; null if it has none. */
  static String twoLetters(int outcome) {
    return TWO_LETTERS[outcome];
  }

  private static Map<UnicodeScript, int[]> candidates() {
    String[] languages = NgramLanguageModel.shared().languages();
    Map<UnicodeScript, int[]> candidates = new EnumMap<>(UnicodeScript.class);
    for (UnicodeScript script :
        List.of(
            UnicodeScript.LATIN,
            UnicodeScript.CYRILLIC,
            UnicodeScript.ARABIC,
            UnicodeScript.DEVANAGARI)) {
      candidates.put(
          script,
          IntStream.range(0, languages.length)
              .filter(l -> NOT_LATIN.getOrDefault(languages[l], UnicodeScript.LATIN) == script)
              .filter(l -> TWO_LETTERS[l] != null && !NO_NEWS.contains(languages[l]))
              .toArray());
    }
    return candidates;
  }

  private static Map<String, UnicodeScript> notLatin() {
    Map<String, UnicodeScript> scripts = new HashMap<>();
    put(scripts, UnicodeScript.ARABIC, "ara fas pes pnb pus urd");
    put(scripts, UnicodeScript.CYRILLIC, "bak bel bul che kaz kir mkd mon rus srp tat tgk ukr");
    put(scripts, UnicodeScript.DEVANAGARI, "hin mar nep san");
    // Told by their script alone.
    put(
        scripts,
        UnicodeScript.UNKNOWN,
        "ben cmn ell guj heb hye jpn kan kat kor mal ori pan sin tam tel tha");
    return scripts;
  }

  private static void put(
      Map<String, UnicodeScript> scripts, UnicodeScript script, String languages) {
    Arrays.stream(languages.split(" ")).forEach(language -> scripts.put(language, script));
  }

  private static String[] twoLetters() {
    Map<String, String> codes = new HashMap<>();
    for (String two : Locale.getISOLanguages()) {
      codes.put(Locale.forLanguageTag(two).getISO3Language(), two);
    }
    // Members of a macrolanguage, as the model names them, and codes as they are today.
    codes.putAll(
        Map.of(
            "ekk", "et", "heb", "he", "ind", "id", "lvs", "lv", "nob", "no", "nno", "no", "pes",
            "fa", "plt", "mg", "pnb", "pa"));
    return Arrays.stream(NgramLanguageModel.shared().languages())
        .map(codes::get)
        .toArray(String[]::new);
  }
}
