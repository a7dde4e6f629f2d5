package org.newstide.core.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Which terms are a theme's own words, so that it says nothing of the news that they stand beside
 * it: terms that hold a word or phrase that the theme asks for, and terms that are a part of such a
 * phrase. Of {@code "tên lửa đạn đạo"} that is {@code tên_lửa_đạn_đạo_liên_lục_địa} and {@code
 * tên_lửa}, but not {@code đạo_luật}.
 *
 * <p>Terms are in comparison form, so an exact spelling is taken for a folded one. Words that a
 * query denies are not its own. Immutable and safe for many threads.
 */
public final class OwnWords {

  /** No term of a vocabulary is longer. */
  private static final int LONGEST_PART = 5;

  private final ThemeMatcher whole;
  private final ThemeMatcher parts;

  /** The own words of the themes of a library; of its actors, those of {@code ofActors()}. */
  public OwnWords(ThemeLibrary library) {
    this.whole = new ThemeMatcher(asking(library, List::of));
    this.parts = new ThemeMatcher(asking(library, OwnWords::parts));
  }

  /**
   * The themes that have a term for one of their own words.
   *
   * @param term in comparison form, its words joined by {@code _} or blanks
   * @param language of the texts that it stands in
   */
  public Set<String> themesOf(String term, String language) {
    ArticleText text = ArticleText.of("", term.replace('_', ' '));
    Set<String> themes = new TreeSet<>();
    whole.match(text, language).forEach(match -> themes.add(match.themeId()));
    int last = text.tokens().size() - 1;
    parts.match(text, language).stream()
        .filter(match -> match.firstToken() == 0 && match.lastToken() == last)
        .forEach(match -> themes.add(match.themeId()));
    return themes;
  }

  private static ThemeLibrary asking(ThemeLibrary library, Function<Words, List<Words>> words) {
    List<String> languages = new ArrayList<>(library.languages());
    languages.add(Theme.ANY);
    List<Theme> themes = new ArrayList<>();
    for (Theme theme : library.themes()) {
      Map<String, ThemeQuery> queries = new LinkedHashMap<>();
      for (String language : languages) {
        Set<QueryNode> asked = new LinkedHashSet<>();
        library
            .wantedWords(theme.id(), language)
            .forEach(phrase -> asked.addAll(words.apply(uncased(phrase))));
        if (!asked.isEmpty()) {
          queries.put(language, Or.of(List.copyOf(asked)));
        }
      }
      if (!queries.isEmpty()) {
        themes.add(new Theme(theme.id(), theme.title(), "", queries));
      }
    }
    return ThemeLibrary.of(themes);
  }

  private static Words uncased(Words phrase) {
    return phrase.spelling() == Spelling.EXACT
        ? new Words(
            phrase.words().stream().map(Spelling.FOLDED::canonical).toList(), Spelling.FOLDED)
        : phrase;
  }

  /** The words in a row that are less than the phrase. */
  private static List<Words> parts(Words phrase) {
    List<String> words = phrase.words();
    List<Words> parts = new ArrayList<>();
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + 1; to <= Math.min(words.size(), from + LONGEST_PART); to++) {
        if (to - from < words.size()) {
          parts.add(new Words(words.subList(from, to), phrase.spelling()));
        }
      }
    }
    return parts;
  }
}
