package org.newstide.core.query;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newstide.core.text.TokenizedText;

/**
 * Finds the mentions of many themes in a text: one automaton holds the words of all their queries.
 *
 * <p>One pass over the tokens finds the words. A query is looked at only where one of its triggers
 * occurred (for AND those of its most selective part), and evaluated only where all the words that
 * it needs did. So a text costs a look-up for each of its tokens and something for each query that
 * nearly holds, however many themes there are.
 *
 * <p>Immutable and safe for many threads. Serialised as its themes, and compiled again where it
 * arrives.
 */
public final class ThemeMatcher implements Serializable {

  private final transient List<Theme> themes;
  private final transient List<CompiledQuery> queries = new ArrayList<>();
  private final transient LeafAutomaton automaton;

  /** Leaf → numbers of the queries that it triggers. */
  private final transient int[][] triggered;

  private record CompiledQuery(String themeId, String language, Finder finder) {

    boolean isFor(String wanted) {
      return language.equals(Theme.ANY) || language.equals(wanted);
    }
  }

  private record Definition(ArrayList<Theme> themes) implements Serializable {

    private Object readResolve() {
      return new ThemeMatcher(themes);
    }
  }

  /**
   * Compiles themes.
   *
   * @throws IllegalArgumentException if two have the same id
   */
  public ThemeMatcher(List<Theme> themes) {
    this.themes = List.copyOf(themes);
    LeafAutomaton.Builder leaves = new LeafAutomaton.Builder();
    Set<String> ids = new HashSet<>();
    for (Theme theme : themes) {
      QueryNode.check(ids.add(theme.id()), "id of a theme must be unique, found " + theme.id());
      List<String> languages = new ArrayList<>(theme.queries().keySet());
      // A place counts for the first branch that has it: the language's own query goes first.
      languages.sort(
          (one, other) -> Boolean.compare(one.equals(Theme.ANY), other.equals(Theme.ANY)));
      for (String language : languages) {
        QueryNode query = (QueryNode) theme.queries().get(language);
        queries.add(new CompiledQuery(theme.id(), language, query.compile(leaves)));
      }
    }
    automaton = leaves.build();
    triggered = triggered(leaves.size());
  }

  private int[][] triggered(int leaves) {
    List<List<Integer>> lists = new ArrayList<>();
    for (int leaf = 0; leaf < leaves; leaf++) {
      lists.add(new ArrayList<>());
    }
    for (int query = 0; query < queries.size(); query++) {
      for (int leaf : queries.get(query).finder().triggers()) {
        lists.get(leaf).add(query);
      }
    }
    return lists.stream()
        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  /**
   * The mentions of all themes in a text.
   *
   * @param text the text
   * @param language its language, an ISO 639 code: the queries for this language and for any are
   *     asked
   * @return in the order of the themes, then of place; each place once per theme
   */
  public List<ThemeMatch> match(TokenizedText text, String language) {
    Evidence evidence = automaton.scan(text);
    BitSet candidates = new BitSet(queries.size());
    int previous = -1;
    for (int leaf : evidence.leaves()) {
      if (leaf != previous) {
        for (int query : triggered[leaf]) {
          candidates.set(query);
        }
        previous = leaf;
      }
    }
    List<ThemeMatch> matches = new ArrayList<>();
    List<Span> places = new ArrayList<>();
    String themeId = null;
    for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
      CompiledQuery query = queries.get(i);
      if (!query.isFor(language) || !query.finder().possible(evidence)) {
        continue;
      }
      if (!query.themeId().equals(themeId)) {
        append(text, themeId, places, matches);
        themeId = query.themeId();
      }
      places.addAll(query.finder().find(evidence, 0, text.size()));
    }
    append(text, themeId, places, matches);
    return matches;
  }

  private static void append(
      TokenizedText text, String themeId, List<Span> places, List<ThemeMatch> matches) {
    for (Span span : Span.ordered(places)) {
      matches.add(
          new ThemeMatch(
              themeId,
              span.first(),
              span.last(),
              text.start(span.first()),
              text.end(span.last()),
              text.sentence(span.first()),
              span.branch()));
    }
    places.clear();
  }

  /**
   * Why a text mentions a theme, or why not: the tree of each query for the text's language with
   * what matched where. For people; costs more than {@link #match}.
   */
  public static Explanation explain(TokenizedText text, Theme theme, String language) {
    List<Explanation> parts = new ArrayList<>();
    for (Map.Entry<String, ThemeQuery> query : theme.queries().entrySet()) {
      if (query.getKey().equals(Theme.ANY) || query.getKey().equals(language)) {
        parts.add(new Explainer(text).explain("query for " + query.getKey(), query.getValue()));
      }
    }
    boolean holds = parts.stream().anyMatch(Explanation::holds);
    return new Explanation("theme " + theme.id(), holds, List.of(), parts);
  }

  private Object writeReplace() {
    return new Definition(new ArrayList<>(themes));
  }

  private void readObject(java.io.ObjectInputStream in) throws java.io.InvalidObjectException {
    throw new java.io.InvalidObjectException("a matcher is read through its definition");
  }
}
