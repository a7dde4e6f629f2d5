package org.newstide.core.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Something wrong with definitions that refer to one another.
 *
 * @param isActor whether the definition at fault is an actor; else it is a theme
 * @param id its id
 * @param language of its query or alias at fault; null if the definition as a whole is
 * @param culprit the id in it that is at fault; null if none is
 * @param message what must be otherwise
 */
public record LibraryFlaw(
    boolean isActor, String id, String language, String culprit, String message) {

  @Override
  public String toString() {
    return (isActor ? "actor " : "theme ")
        + id
        + (language == null ? "" : ", " + language)
        + ": "
        + message;
  }

  /** All flaws, in the order of the definitions. */
  public static List<LibraryFlaw> find(List<Theme> themes, List<Actor> actors) {
    return new Search(themes, actors).run();
  }

  /** A mention of one definition in another. */
  private record Link(Reference from, String language, Reference to) {

    LibraryFlaw flaw(String message) {
      return new LibraryFlaw(
          from.kind() == Reference.Kind.ACTOR, from.id(), language, to.id(), message);
    }
  }

  private static final class Search {

    private final List<LibraryFlaw> flaws = new ArrayList<>();
    private final Map<Reference, List<Link>> links = new LinkedHashMap<>();
    private final Map<Reference, Set<String>> languages = new LinkedHashMap<>();

    Search(List<Theme> themes, List<Actor> actors) {
      themes.forEach(this::add);
      actors.forEach(this::add);
      for (Theme theme : themes) {
        Reference self = new Reference(Reference.Kind.THEME, theme.id());
        if (theme.parent() != null) {
          addToParent(new Reference(Reference.Kind.THEME, theme.parent()), self);
        }
      }
      for (Theme theme : themes) {
        if (theme.queries().isEmpty()
            && links.get(new Reference(Reference.Kind.THEME, theme.id())).isEmpty()) {
          flaws.add(
              new LibraryFlaw(
                  false, theme.id(), null, null, "queries must not be empty without children"));
        }
      }
    }

    private void add(Theme theme) {
      Reference self = new Reference(Reference.Kind.THEME, theme.id());
      define(self, theme.queries().keySet());
      theme.queries().forEach((language, query) -> addLinks(self, language, (QueryNode) query));
    }

    private void add(Actor actor) {
      Reference self = new Reference(Reference.Kind.ACTOR, actor.id());
      define(self, actor.aliases().keySet());
      actor
          .aliases()
          .forEach(
              (language, names) ->
                  names.forEach(name -> addLinks(self, language, (QueryNode) name)));
    }

    private void define(Reference self, Collection<String> keys) {
      if (links.putIfAbsent(self, new ArrayList<>()) != null) {
        flaws.add(
            new LibraryFlaw(
                self.kind() == Reference.Kind.ACTOR,
                self.id(),
                null,
                null,
                "id must be unlike all others"));
      }
      languages.computeIfAbsent(self, any -> new HashSet<>()).addAll(keys);
    }

    private void addLinks(Reference from, String language, QueryNode query) {
      if (query instanceof Reference to) {
        links.get(from).add(new Link(from, language, to));
      }
      query.parts().forEach(part -> addLinks(from, language, part));
    }

    private void addToParent(Reference parent, Reference child) {
      List<Link> ofParent = links.get(parent);
      if (ofParent == null) {
        String message = "parent must be the id of a theme, found " + parent.id();
        flaws.add(new LibraryFlaw(false, child.id(), null, parent.id(), message));
      } else {
        ofParent.add(new Link(parent, null, child));
        languages.get(parent).addAll(languages.get(child));
      }
    }

    List<LibraryFlaw> run() {
      links.values().forEach(ofOne -> ofOne.forEach(this::check));
      Set<Reference> done = new HashSet<>();
      links.keySet().forEach(start -> walk(start, new LinkedHashSet<>(), done));
      return flaws;
    }

    private void check(Link link) {
      Set<String> there = languages.get(link.to());
      String kind = link.to().kind() == Reference.Kind.THEME ? "a theme" : "an actor";
      if (there == null) {
        flaws.add(link.flaw(link.to() + " must be the id of " + kind + ", found none"));
      } else if (link.language() != null
          && !link.language().equals(Theme.ANY)
          && !there.contains(link.language())
          && !there.contains(Theme.ANY)) {
        flaws.add(
            link.flaw(
                link.to() + " must have a query for " + link.language() + ", found " + there));
      }
    }

    private void walk(Reference at, Set<Reference> path, Set<Reference> done) {
      if (!links.containsKey(at) || done.contains(at)) {
        return;
      }
      path.add(at);
      for (Link link : links.get(at)) {
        if (path.contains(link.to())) {
          flaws.add(link.flaw(circle(path, link.to())));
        } else {
          walk(link.to(), path, done);
        }
      }
      path.remove(at);
      done.add(at);
    }

    private static String circle(Set<Reference> path, Reference again) {
      List<String> names = path.stream().map(Reference::toString).toList();
      List<String> circle =
          new ArrayList<>(names.subList(names.indexOf(again.toString()), names.size()));
      circle.add(again.toString());
      return "must not lead back to itself, found " + String.join(" → ", circle);
    }
  }
}
