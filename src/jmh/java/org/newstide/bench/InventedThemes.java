package org.newstide.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newstide.core.query.Theme;
import org.newstide.core.query.ThemeQuery;
import org.newstide.core.text.TokenizedText;

/**
 * Themes of real shapes about nothing: queries of an analyst and some plain ones, their words
 * exchanged for words and phrases of an archive. These are drawn evenly over the logarithm of the
 * number of articles that they stand in, so that frequent words come as often as rare ones.
 */
final class InventedThemes {

  private static final int FEWEST_ARTICLES = 10;
  private static final int LONGEST_PHRASE = 4;

  private static final List<String> PLAIN =
      List.of(
          "a OR \"b c\" OR \"d e\"",
          "\"a b\" AND (\"c d\" OR e)",
          "SENTENCE(\"a b\" NEAR/8 (\"c d\" OR e OR f))",
          "\"a b c\" OR \"d e\" NOT NEAR/3 f",
          "TITLE(\"a b\" OR \"c d\") OR AT LEAST 2 OF (\"a b\", \"c d\", \"e f\")");

  private static final Pattern WORDS =
      Pattern.compile("\"[^\"]*\"|[\\p{L}\\p{M}\\p{N}.*-]+(?:/\\d+)?");
  private static final Pattern OPERATOR =
      Pattern.compile(
          "AND|OR|NOT|(?:NEAR|BEFORE|AFTER)/\\d+|SENTENCE|PARAGRAPH|TITLE|LEAD|AT|LEAST|OF|TIMES|\\d+");

  private final List<String> shapes = new ArrayList<>();
  private final List<List<List<String>>> byLengthAndFrequency = new ArrayList<>();
  private final long seed;

  /**
   * @param texts the archive
   * @param queries shapes beside the plain ones
   * @param mostArticles the share of the archive in which a word may stand, at most
   */
  InventedThemes(List<TokenizedText> texts, List<String> queries, double mostArticles, long seed) {
    this.seed = seed;
    int most = (int) (texts.size() * mostArticles);
    shapes.addAll(queries);
    shapes.addAll(PLAIN);
    for (int length = 1; length <= LONGEST_PHRASE; length++) {
      byLengthAndFrequency.add(bands(texts, length, most));
    }
  }

  /** So many themes; the first of them are the same whatever the number. */
  List<Theme> draw(int count) {
    Random random = new Random(seed);
    List<Theme> themes = new ArrayList<>();
    while (themes.size() < count) {
      String query = exchanged(shapes.get(themes.size() % shapes.size()), random);
      String id = "t" + themes.size();
      themes.add(new Theme(id, id, "", null, Map.of("vi", ThemeQuery.parse(query))));
    }
    return themes;
  }

  private String exchanged(String shape, Random random) {
    return WORDS
        .matcher(shape)
        .replaceAll(
            found -> {
              String words = found.group();
              if (OPERATOR.matcher(words).matches()) {
                return words;
              }
              int length = words.startsWith("\"") ? words.split("[ -]").length : 1;
              return Matcher.quoteReplacement('"' + drawn(Math.min(length, LONGEST_PHRASE), random) + '"');
            });
  }

  private String drawn(int length, Random random) {
    List<List<String>> bands = byLengthAndFrequency.get(length - 1);
    List<String> band = bands.get(random.nextInt(bands.size()));
    return band.get(random.nextInt(band.size()));
  }

  /** Words of a length, those together that stand in about as many articles, by powers of two. */
  private static List<List<String>> bands(List<TokenizedText> texts, int length, int most) {
    Map<String, Integer> articles = new HashMap<>();
    for (TokenizedText text : texts) {
      phrases(text, length).forEach(phrase -> articles.merge(phrase, 1, Integer::sum));
    }
    TreeMap<Integer, List<String>> bands = new TreeMap<>();
    articles.forEach(
        (phrase, count) -> {
          if (count >= FEWEST_ARTICLES && count <= most) {
            int band = Integer.numberOfLeadingZeros(count);
            bands.computeIfAbsent(band, any -> new ArrayList<>()).add(phrase);
          }
        });
    bands.values().forEach(band -> band.sort(null));
    return List.copyOf(bands.values());
  }

  private static Set<String> phrases(TokenizedText text, int length) {
    Set<String> phrases = new HashSet<>();
    for (int first = 0; first + length <= text.size(); first++) {
      StringBuilder phrase = new StringBuilder(text.form(first));
      boolean whole = text.form(first).chars().allMatch(Character::isLetter);
      for (int i = first + 1; i < first + length && whole; i++) {
        whole = text.adjoins(i) && text.form(i).chars().allMatch(Character::isLetter);
        phrase.append(' ').append(text.form(i));
      }
      if (whole) {
        phrases.add(phrase.toString());
      }
    }
    return phrases;
  }
}
