package org.newstide.pipeline.cooccurrence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newstide.core.query.OwnWords;
import org.newstide.core.query.Theme;
import org.newstide.core.query.ThemeLibrary;

/**
 * Which pairs of nodes stand together because one is part of what defines the other: a theme or an
 * actor and a word of its own; a theme and an actor or a theme that its query names; a theme and an
 * actor that has a name with a word of the theme's own. Such a pair is counted like any other, but
 * says nothing of the news. Themes that merely ask for the same word are no such pair.
 */
final class DefinitionPairs {

  private final ThemeLibrary themes;
  private final ThemeLibrary actors;
  private final OwnWords ofThemes;
  private final OwnWords ofActors;
  private final List<Node> named;
  private final Map<Node, Integer> places = new HashMap<>();

  DefinitionPairs(ThemeLibrary definitions, List<Node> named) {
    this.themes = definitions;
    this.actors = definitions.ofActors();
    this.ofThemes = new OwnWords(themes);
    this.ofActors = new OwnWords(actors);
    this.named = named;
    for (int i = 0; i < named.size(); i++) {
      places.put(named.get(i), i);
    }
  }

  /** Two ids as one number, whichever comes first. */
  static long pair(int a, int b) {
    return (long) Math.max(a, b) << Integer.SIZE | Math.min(a, b);
  }

  /** The pairs in a language, whose terms are the nodes from 0 and the named ones follow them. */
  Set<Long> in(String language, List<String> terms) {
    Set<Long> pairs = new HashSet<>();
    for (int id = 0; id < terms.size() && !named.isEmpty(); id++) {
      for (String theme : ofThemes.themesOf(terms.get(id), language)) {
        add(pairs, id, terms.size(), new Node(Node.THEME, theme));
      }
      for (String actor : ofActors.themesOf(terms.get(id), language)) {
        add(pairs, id, terms.size(), new Node(Node.ACTOR, actor));
      }
    }
    Map<String, Set<String>> sharing = sharing(language);
    for (Theme theme : themes.themes()) {
      Node node = new Node(Node.THEME, theme.id());
      Integer place = places.get(node);
      if (place != null) {
        int id = terms.size() + place;
        for (String other : themes.themesIn(theme.id(), language)) {
          add(pairs, id, terms.size(), new Node(Node.THEME, other));
        }
        for (String actor : themes.actorsIn(theme.id(), language)) {
          add(pairs, id, terms.size(), new Node(Node.ACTOR, actor));
        }
        for (String actor : sharing.getOrDefault(theme.id(), Set.of())) {
          add(pairs, id, terms.size(), new Node(Node.ACTOR, actor));
        }
      }
    }
    return pairs;
  }

  /** Theme → the actors with a name that holds a word of the theme's own. */
  private Map<String, Set<String>> sharing(String language) {
    Map<String, Set<String>> sharing = new HashMap<>();
    for (Theme actor : actors.themes()) {
      for (String name : actors.wanted(actor.id(), language)) {
        for (String theme : ofThemes.themesOf(name, language)) {
          sharing.computeIfAbsent(theme, any -> new HashSet<>()).add(actor.id());
        }
      }
    }
    return sharing;
  }

  private void add(Set<Long> pairs, int id, int terms, Node other) {
    Integer place = places.get(other);
    if (place != null) {
      pairs.add(pair(id, terms + place));
    }
  }
}
