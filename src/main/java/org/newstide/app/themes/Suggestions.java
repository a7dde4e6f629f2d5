package org.newstide.app.themes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.newstide.app.storage.TableScan;
import org.newstide.core.query.Passage;
import org.newstide.core.query.Relaxation;
import org.newstide.core.query.Theme;
import org.newstide.core.query.ThemeLibrary;
import org.newstide.core.query.ThemeMatch;
import org.newstide.core.query.ThemeQuery;
import org.newstide.tables.ArticleTokens;
import org.newstide.tables.SyndicationMember;

/** What an analyst may want to add to a theme or to take from it. */
public final class Suggestions {

  private static final int CONTEXT = 60;

  private final String themeId;
  private final List<String> missing = new ArrayList<>();
  private final Map<String, NearMisses> nearMisses = new LinkedHashMap<>();
  private final Map<String, Set<String>> matchingByLanguage = new TreeMap<>();
  private final Map<String, Keyness> keyness = new TreeMap<>();

  /** Articles that have all that a theme requires but one thing. */
  public static final class NearMisses {
    private final String missing;
    private final List<String> examples = new ArrayList<>();
    private int articles;

    private NearMisses(String missing) {
      this.missing = missing;
    }

    /** What they lack. */
    public String missing() {
      return missing;
    }

    /** How many there are. */
    public int articles() {
      return articles;
    }

    /** A few of them, with their article. */
    public List<String> examples() {
      return examples;
    }
  }

  /**
   * A term that distinguishes the articles of a theme; see {@code Keyness.KeyTerm}.
   *
   * @param asked whether the theme asks for just this
   */
  public record KeyTerm(
      String term, long matching, long others, double g2, double logRatio, boolean asked) {}

  private Suggestions(String themeId) {
    this.themeId = themeId;
  }

  /** Reads the articles and, where they are published, their terms. */
  public static Suggestions of(TableScan scan, ThemeLibrary themes, String themeId, int examples) {
    Suggestions suggestions = new Suggestions(themeId);
    ThemeLibrary relaxed = suggestions.relaxed(themes);
    ThemeReading.forEach(scan, relaxed, article -> suggestions.add(article, examples));
    Set<String> copies = new HashSet<>();
    scan.forEach(
        SyndicationMember.TABLE,
        member -> {
          if (!member.lead()) {
            copies.add(member.articleId());
          }
        });
    scan.forEach(ArticleTokens.TABLE, article -> suggestions.addTerms(article, copies));
    return suggestions;
  }

  /** The theme, and beside it what its queries find that ask for one thing less. */
  private ThemeLibrary relaxed(ThemeLibrary themes) {
    List<Theme> all = new ArrayList<>(themes.themes());
    themes
        .theme(themeId)
        .queries()
        .forEach(
            (language, query) -> {
              for (Relaxation less : Relaxation.of(query)) {
                all.add(
                    new Theme("less-" + missing.size(), "", "", Map.of(language, less.query())));
                missing.add(less.missing());
              }
            });
    return new ThemeLibrary(all, themes.actors());
  }

  private void add(ThemeReading.ReadArticle article, int examples) {
    if (!article.matches(themeId).isEmpty()) {
      matchingByLanguage
          .computeIfAbsent(article.article().language(), any -> new HashSet<>())
          .add(article.article().articleId());
      return;
    }
    Set<String> noted = new HashSet<>();
    for (ThemeMatch match : article.matches()) {
      if (match.themeId().startsWith("less-") && noted.add(match.themeId())) {
        String lacking = missing.get(Integer.parseInt(match.themeId().substring("less-".length())));
        NearMisses misses = nearMisses.computeIfAbsent(lacking, NearMisses::new);
        misses.articles++;
        if (misses.examples.size() < examples) {
          Passage passage = article.text().passage(match, CONTEXT);
          misses.examples.add(
              article.article().articleId()
                  + "  … "
                  + passage.before()
                  + "«"
                  + passage.words().replace('\n', ' ')
                  + "»"
                  + passage.after()
                  + " …");
        }
      }
    }
  }

  private void addTerms(ArticleTokens article, Set<String> copies) {
    Set<String> matching = matchingByLanguage.get(article.language());
    if (matching != null && !copies.contains(article.articleId())) {
      keyness
          .computeIfAbsent(article.language(), any -> new Keyness())
          .add(article, matching.contains(article.articleId()));
    }
  }

  /** The languages in which articles mention the theme, by code. */
  public List<String> languages() {
    return List.copyOf(matchingByLanguage.keySet());
  }

  /** How many articles of a language mention it. */
  public int articles(String language) {
    return matchingByLanguage.get(language).size();
  }

  /**
   * The terms that distinguish its articles from the others, surest first; reprints count once.
   * None where the articles' terms are not published.
   */
  public List<KeyTerm> keyTerms(ThemeLibrary themes, String language, int size) {
    if (!keyness.containsKey(language)) {
      return List.of();
    }
    Set<String> asked = new HashSet<>();
    for (ThemeQuery term : themes.terms(themeId, language)) {
      asked.add(term.toString().replaceAll("[\"=~]", "").toLowerCase(Locale.ROOT));
    }
    return keyness.get(language).top(size).stream()
        .map(
            key ->
                new KeyTerm(
                    key.term(),
                    key.matching(),
                    key.others(),
                    key.g2(),
                    key.logRatio(),
                    asked.contains(key.term())))
        .toList();
  }

  /** What near misses lack, the rarest lack first: there a word is the likeliest to be wanting. */
  public List<NearMisses> nearMisses() {
    return nearMisses.values().stream()
        .sorted(Comparator.comparingInt(NearMisses::articles).thenComparing(NearMisses::missing))
        .toList();
  }
}
