package org.newstide.core.query;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Themes and actors that may refer to one another, with everything that they refer to.
 *
 * <p>What a reference means depends on the language of the text: the definition's query for that
 * language or for any, of a theme its children too. Immutable.
 */
public final class ThemeLibrary {

  private final List<Theme> themes;
  private final List<Actor> actors;
  private final Map<String, Theme> themesById;
  private final Map<String, Actor> actorsById;
  private final Map<String, List<Theme>> children = new LinkedHashMap<>();

  /**
   * @throws IllegalArgumentException if {@link LibraryFlaw#find} finds any flaw
   */
  public ThemeLibrary(List<Theme> themes, List<Actor> actors) {
    this.themes = List.copyOf(themes);
    this.actors = List.copyOf(actors);
    for (LibraryFlaw flaw : LibraryFlaw.find(themes, actors)) {
      throw new IllegalArgumentException(flaw.toString());
    }
    themesById = themes.stream().collect(toMap(Theme::id, Function.identity()));
    actorsById = actors.stream().collect(toMap(Actor::id, Function.identity()));
    for (Theme theme : themes) {
      if (theme.parent() != null) {
        children.computeIfAbsent(theme.parent(), any -> new ArrayList<>()).add(theme);
      }
    }
  }

  /** Themes that refer to no actor. */
  public static ThemeLibrary of(List<Theme> themes) {
    return new ThemeLibrary(themes, List.of());
  }

  public List<Theme> themes() {
    return themes;
  }

  public List<Actor> actors() {
    return actors;
  }

  /**
   * The theme of that id.
   *
   * @throws NoSuchElementException if there is none
   */
  public Theme theme(String id) {
    Theme theme = themesById.get(id);
    if (theme == null) {
      throw new NoSuchElementException("no theme " + id);
    }
    return theme;
  }

  /** The languages that any definition has words of its own for. */
  public Set<String> languages() {
    Set<String> languages = new TreeSet<>();
    themes.forEach(theme -> languages.addAll(theme.queries().keySet()));
    actors.forEach(actor -> languages.addAll(actor.aliases().keySet()));
    languages.remove(Theme.ANY);
    return languages;
  }

  /** What is asked of texts of a language on behalf of a theme; null if nothing is. */
  public ThemeQuery query(String themeId, String language) {
    return meaning(theme(themeId), language);
  }

  /** The branches that mentions of a theme can have in texts of a language. */
  public List<String> branches(String themeId, String language) {
    QueryNode query = meaning(theme(themeId), language);
    return query == null ? List.of() : query.branches();
  }

  /** The words and phrases that a theme asks for in texts of a language, each once. */
  public List<ThemeQuery> terms(String themeId, String language) {
    Set<ThemeQuery> terms = new LinkedHashSet<>();
    QueryNode query = meaning(theme(themeId), language);
    if (query != null) {
      addTerms(query, meanings(language), terms);
    }
    return List.copyOf(terms);
  }

  private static void addTerms(
      QueryNode node, Function<Reference, QueryNode> meanings, Set<ThemeQuery> terms) {
    if (node instanceof Words) {
      terms.add(node);
    } else if (node instanceof Reference reference && meanings.apply(reference) != null) {
      addTerms(meanings.apply(reference), meanings, terms);
    }
    node.parts().forEach(part -> addTerms(part, meanings, terms));
  }

  /**
   * The words and phrases that a text of a theme can hold, each once: those that the query denies
   * are left out, and so are words with stars. In their spelling's canonical form, with blanks.
   */
  public List<String> wanted(String themeId, String language) {
    return wantedWords(themeId, language).stream()
        .filter(phrase -> phrase.words().stream().noneMatch(Wildcard::is))
        .map(phrase -> String.join(" ", phrase.words()))
        .distinct()
        .toList();
  }

  /** The same as parts of a query, those with stars among them. */
  Set<Words> wantedWords(String themeId, String language) {
    Set<Words> wanted = new LinkedHashSet<>();
    QueryNode query = meaning(theme(themeId), language);
    if (query != null) {
      addWanted(query, meanings(language), wanted);
    }
    return wanted;
  }

  private static void addWanted(
      QueryNode node, Function<Reference, QueryNode> meanings, Set<Words> wanted) {
    if (node instanceof Words phrase) {
      wanted.add(phrase);
    } else if (node instanceof Reference reference && meanings.apply(reference) != null) {
      addWanted(meanings.apply(reference), meanings, wanted);
    } else if (node instanceof Near near && near.apart()) {
      addWanted(near.left(), meanings, wanted);
    } else if (!(node instanceof Not)) {
      node.parts().forEach(part -> addWanted(part, meanings, wanted));
    }
  }

  /**
   * The themes whose finds a theme's query for texts of a language names, at once or through
   * others; its children are among them.
   */
  public Set<String> themesIn(String themeId, String language) {
    return references(themeId, language, Reference.Kind.THEME);
  }

  /** The actors that it names, at once or through other themes. */
  public Set<String> actorsIn(String themeId, String language) {
    return references(themeId, language, Reference.Kind.ACTOR);
  }

  private Set<String> references(String themeId, String language, Reference.Kind kind) {
    Set<Reference> named = new LinkedHashSet<>();
    QueryNode query = meaning(theme(themeId), language);
    if (query != null) {
      addReferences(query, meanings(language), named);
    }
    return named.stream()
        .filter(reference -> reference.kind() == kind)
        .map(Reference::id)
        .collect(toCollection(TreeSet::new));
  }

  private static void addReferences(
      QueryNode node, Function<Reference, QueryNode> meanings, Set<Reference> named) {
    if (node instanceof Reference reference && named.add(reference)) {
      QueryNode meaning = meanings.apply(reference);
      if (meaning != null) {
        addReferences(meaning, meanings, named);
      }
    }
    node.parts().forEach(part -> addReferences(part, meanings, named));
  }

  /**
   * The actors of this library as themes of their own, with their names for queries: so that the
   * same matcher finds them.
   */
  public ThemeLibrary ofActors() {
    return of(actors.stream().map(Actor::asTheme).toList());
  }

  /**
   * Why an article mentions a theme, or why not: the tree of what is asked of texts of its language
   * with what matched where. For people; costs more than matching.
   */
  public Explanation explain(ArticleText article, String themeId, String language) {
    QueryNode query = meaning(theme(themeId), language);
    List<Explanation> parts =
        query == null
            ? List.of()
            : List.of(new Explainer(article, meanings(language)).explain(query));
    boolean holds = parts.stream().anyMatch(Explanation::holds);
    return new Explanation("theme " + themeId + ", " + language, holds, List.of(), parts);
  }

  /**
   * All that the mentions of a theme depend on: its queries, its children's, and what they refer
   * to. Equal texts, equal mentions.
   */
  public String definition(String themeId) {
    return definition(new Reference(Reference.Kind.THEME, themeId));
  }

  /** The same of an actor: its names. */
  public String definitionOfActor(String actorId) {
    return definition(new Reference(Reference.Kind.ACTOR, actorId));
  }

  private String definition(Reference reference) {
    Map<String, String> definitions = new LinkedHashMap<>();
    define(reference, definitions);
    return definitions.toString();
  }

  private void define(Reference reference, Map<String, String> definitions) {
    boolean isTheme = reference.kind() == Reference.Kind.THEME;
    Map<String, ?> words =
        isTheme ? theme(reference.id()).queries() : actorsById.get(reference.id()).aliases();
    List<Theme> included = isTheme ? children.getOrDefault(reference.id(), List.of()) : List.of();
    String own = words + included.stream().map(Theme::id).toList().toString();
    if (definitions.put(reference.toString(), own) != null) {
      return;
    }
    included.forEach(child -> define(new Reference(Reference.Kind.THEME, child.id()), definitions));
    words.values().forEach(query -> defineParts(query, definitions));
  }

  private void defineParts(Object query, Map<String, String> definitions) {
    if (query instanceof List<?> names) {
      names.forEach(name -> defineParts(name, definitions));
    } else if (query instanceof Reference reference) {
      define(reference, definitions);
    } else {
      ((QueryNode) query).parts().forEach(part -> defineParts(part, definitions));
    }
  }

  QueryNode meaning(Theme theme, String language) {
    List<QueryNode> parts = new ArrayList<>();
    for (String key : Theme.keysFor(language)) {
      if (theme.queries().containsKey(key)) {
        parts.add((QueryNode) theme.queries().get(key));
      }
    }
    for (Theme child : children.getOrDefault(theme.id(), List.of())) {
      parts.add(new Reference(Reference.Kind.THEME, child.id()));
    }
    return Or.of(parts);
  }

  /** What references stand for in texts of a language. */
  Function<Reference, QueryNode> meanings(String language) {
    return reference ->
        reference.kind() == Reference.Kind.THEME
            ? meaning(theme(reference.id()), language)
            : actorsById.get(reference.id()).meaning(language);
  }
}
