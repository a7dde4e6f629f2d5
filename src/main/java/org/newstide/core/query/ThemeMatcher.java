package org.newstide.core.query;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds the mentions of many themes in an article: for each language one automaton holds the words
 * of all queries.
 *
 * <p>One pass over the tokens finds the words. A theme is looked at only where a word occurred that
 * its rarest part needs, and evaluated only where words for all its needs did. So an article costs
 * a look-up for each of its tokens and something for each theme that nearly holds, however many
 * themes there are.
 *
 * <p>Immutable and safe for many threads. Serialised as its themes and actors, and compiled again
 * where it arrives.
 */
public final class ThemeMatcher implements Serializable {

  private final transient ThemeLibrary library;
  private final transient HashSet<String> asked;
  private final transient Map<String, MatchPlan> plans = new HashMap<>();
  private final transient MatchPlan otherwise;

  private record Definition(ArrayList<Theme> themes, ArrayList<Actor> actors, HashSet<String> asked)
      implements Serializable {

    private Object readResolve() {
      return new ThemeMatcher(new ThemeLibrary(themes, actors), asked::contains);
    }
  }

  /** Compiles the themes of a library. */
  public ThemeMatcher(ThemeLibrary library) {
    this(library, id -> true);
  }

  /**
   * Compiles some themes of a library.
   *
   * @param asked tells by its id whether a theme is looked for; the others may still be what it
   *     refers to
   */
  public ThemeMatcher(ThemeLibrary library, Predicate<String> asked) {
    this.library = library;
    this.asked =
        library.themes().stream()
            .map(Theme::id)
            .filter(asked)
            .collect(Collectors.toCollection(HashSet::new));
    for (String language : library.languages()) {
      plans.put(language, new MatchPlan(library, language, this.asked));
    }
    otherwise = new MatchPlan(library, Theme.ANY, this.asked);
  }

  /**
   * The mentions of all themes in an article.
   *
   * @param article title and text
   * @param language its language, an ISO 639 code: the queries for this language and for any are
   *     asked
   * @return in the order of the themes, then of place; each place once per theme
   */
  public List<ThemeMatch> match(ArticleText article, String language) {
    return plans.getOrDefault(language, otherwise).match(article);
  }

  private Object writeReplace() {
    return new Definition(
        new ArrayList<>(library.themes()), new ArrayList<>(library.actors()), asked);
  }

  private void readObject(java.io.ObjectInputStream in) throws java.io.InvalidObjectException {
    throw new java.io.InvalidObjectException("a matcher is read through its definition");
  }
}
