package org.newstide.app.themes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.newstide.app.storage.TableScan;
import org.newstide.core.query.QueryReview;
import org.newstide.core.query.Theme;
import org.newstide.core.query.ThemeLibrary;
import org.newstide.core.query.ThemeMatch;
import org.newstide.core.query.ThemeQuery;

/** What themes find in an archive and what of them finds nothing there. */
public final class ThemeCheck {

  private static final String TERM = "term-";

  private final ThemeLibrary themes;
  private final Map<String, Integer> articlesByLanguage = new TreeMap<>();
  private final Map<String, BitSet> articles = new LinkedHashMap<>();
  private final Map<String, Map<String, Integer>> branches = new HashMap<>();
  private final Map<String, BitSet> termLanguages = new HashMap<>();
  private final List<ThemeQuery> terms = new ArrayList<>();
  private final List<String> languages = new ArrayList<>();
  private int read;

  private ThemeCheck(ThemeLibrary themes) {
    this.themes = themes;
    themes.themes().forEach(theme -> articles.put(theme.id(), new BitSet()));
  }

  /** Reads every article once. */
  public static ThemeCheck of(ThemeLibrary themes, TableScan scan) {
    ThemeCheck check = new ThemeCheck(themes);
    ThemeReading.forEach(scan, check.withTerms(), check::add);
    return check;
  }

  /** The themes, and each of their terms as a theme of its own, to learn where it occurs. */
  private ThemeLibrary withTerms() {
    List<Theme> all = new ArrayList<>(themes.themes());
    Map<ThemeQuery, Integer> numbers = new LinkedHashMap<>();
    for (String language : themes.languages()) {
      for (Theme theme : themes.themes()) {
        themes
            .terms(theme.id(), language)
            .forEach(term -> numbers.computeIfAbsent(term, any -> numbers.size()));
      }
    }
    for (Theme theme : themes.themes()) {
      themes
          .terms(theme.id(), Theme.ANY)
          .forEach(term -> numbers.computeIfAbsent(term, any -> numbers.size()));
    }
    numbers.forEach(
        (term, number) -> all.add(new Theme(TERM + number, "", "", Map.of(Theme.ANY, term))));
    terms.addAll(numbers.keySet());
    return new ThemeLibrary(all, themes.actors());
  }

  private void add(ThemeReading.ReadArticle article) {
    String language = article.article().language();
    articlesByLanguage.merge(language, 1, Integer::sum);
    if (!languages.contains(language)) {
      languages.add(language);
    }
    for (ThemeMatch match : article.matches()) {
      BitSet found = articles.get(match.themeId());
      if (found == null) {
        termLanguages
            .computeIfAbsent(match.themeId(), any -> new BitSet())
            .set(languages.indexOf(language));
      } else {
        found.set(read);
        branches
            .computeIfAbsent(match.themeId(), any -> new HashMap<>())
            .merge(match.branch(), 1, Integer::sum);
      }
    }
    read++;
  }

  /** How many articles were read. */
  public int articles() {
    return read;
  }

  /** Language → how many articles are in it, by code. */
  public Map<String, Integer> languages() {
    return articlesByLanguage;
  }

  /** How many articles mention a theme. */
  public int articles(String themeId) {
    return articles.get(themeId).cardinality();
  }

  /** How many places a theme has. */
  public int mentions(String themeId) {
    return branches.getOrDefault(themeId, Map.of()).values().stream().mapToInt(i -> i).sum();
  }

  /** What of a theme can never matter, told from its queries alone. */
  public List<String> unreachable(String themeId) {
    return themes.theme(themeId).queries().values().stream()
        .flatMap(query -> QueryReview.of(query).stream())
        .distinct()
        .toList();
  }

  /** The branches for a language that have no place in this archive. */
  public List<String> idleBranches(String themeId, String language) {
    Map<String, Integer> found = branches.getOrDefault(themeId, Map.of());
    return themes.branches(themeId, language).stream()
        .filter(branch -> !found.containsKey(branch))
        .toList();
  }

  /** The terms for a language that occur in no article of it. */
  public List<String> absentTerms(String themeId, String language) {
    int number = languages.indexOf(language);
    return themes.terms(themeId, language).stream()
        .filter(term -> !occurs(term, number))
        .map(ThemeQuery::toString)
        .toList();
  }

  private boolean occurs(ThemeQuery term, int language) {
    BitSet found = termLanguages.get(TERM + terms.indexOf(term));
    return found != null && found.get(language);
  }

  /**
   * Two themes that articles mention together.
   *
   * @param both articles that mention both
   * @param shareOfFirst which share of the first one's articles they are
   * @param shareOfSecond which share of the second one's
   */
  public record Overlap(
      String first, String second, int both, double shareOfFirst, double shareOfSecond) {}

  /** The themes that share articles with a theme, most first. */
  public List<Overlap> overlaps(String themeId) {
    List<Overlap> overlaps = new ArrayList<>();
    articles.forEach(
        (other, found) -> {
          BitSet both = (BitSet) articles.get(themeId).clone();
          both.and(found);
          if (!other.equals(themeId) && !both.isEmpty()) {
            int shared = both.cardinality();
            overlaps.add(
                new Overlap(
                    themeId,
                    other,
                    shared,
                    (double) shared / articles(themeId),
                    (double) shared / articles(other)));
          }
        });
    overlaps.sort((one, other) -> Integer.compare(other.both, one.both));
    return overlaps;
  }
}
