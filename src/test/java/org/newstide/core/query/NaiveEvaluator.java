package org.newstide.core.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.newstide.core.text.TokenizedText;

/**
 * The meaning of a query as {@link ThemeQuery} has it, tried out token by token: no automaton, no
 * candidates, no cleverness.
 */
final class NaiveEvaluator {

  /** A place with the tokens that matched in it. */
  record Place(int first, int last, String branch, Set<Integer> tokens) {

    String where() {
      return first + "–" + last;
    }

    boolean isAround(Place other) {
      return first <= other.first && other.last <= last && !where().equals(other.where());
    }
  }

  private final ArticleText article;
  private final TokenizedText text;
  private final Function<Reference, QueryNode> meanings;

  NaiveEvaluator(ArticleText article, Function<Reference, QueryNode> meanings) {
    this.article = article;
    this.text = article.tokens();
    this.meanings = meanings;
  }

  List<Place> places(QueryNode query) {
    return places(query, IntStream.range(0, text.size()).boxed().toList());
  }

  private List<Place> places(QueryNode query, List<Integer> window) {
    if (query instanceof Words words) {
      return words(words, window);
    }
    if (query instanceof Or or) {
      return distinct(or.parts().stream().flatMap(part -> places(part, window).stream()).toList());
    }
    if (query instanceof And and) {
      return and(and, window);
    }
    if (query instanceof Near near) {
      return near.apart() ? apart(near, window) : near(near, window);
    }
    if (query instanceof AtLeast least) {
      return atLeast(least, window);
    }
    if (query instanceof Times times) {
      List<Place> found = places(times.part(), window);
      return found.size() < times.count() ? List.of() : found;
    }
    if (query instanceof Reference reference) {
      return named(reference, window);
    }
    return within((Within) query, window);
  }

  private List<Place> atLeast(AtLeast least, List<Integer> window) {
    List<List<Place>> found =
        least.parts().stream()
            .map(part -> places(part, window))
            .filter(places -> !places.isEmpty())
            .toList();
    return found.size() < least.count()
        ? List.of()
        : distinct(found.stream().flatMap(List::stream).toList());
  }

  private List<Place> named(Reference reference, List<Integer> window) {
    QueryNode meaning = meanings.apply(reference);
    return (meaning == null ? List.<Place>of() : places(meaning, window))
        .stream()
            .map(p -> new Place(p.first(), p.last(), reference.toString(), p.tokens()))
            .toList();
  }

  private List<Place> words(Words words, List<Integer> window) {
    List<Place> places = new ArrayList<>();
    for (int first : window) {
      int last = first + words.words().size() - 1;
      if (window.contains(last) && text.sentence(first) == text.sentence(last)) {
        boolean all = IntStream.rangeClosed(first, last).allMatch(i -> agrees(words, i - first, i));
        if (all) {
          places.add(place(first, last, words.toString()));
        }
      }
    }
    return places;
  }

  private boolean agrees(Words words, int word, int token) {
    String found = words.spelling().canonical(text.surface(token));
    return found.matches(words.words().get(word).replace(".", "\\.").replace("*", ".*"));
  }

  private static Place place(int first, int last, String branch) {
    Set<Integer> tokens =
        IntStream.rangeClosed(first, last).boxed().collect(Collectors.toCollection(TreeSet::new));
    return new Place(first, last, branch, tokens);
  }

  private List<Place> and(And and, List<Integer> window) {
    List<Place> places = new ArrayList<>();
    for (QueryNode part : and.parts()) {
      List<Place> found = places(part instanceof Not not ? not.part() : part, window);
      if (found.isEmpty() == !(part instanceof Not)) {
        return List.of();
      }
      if (!(part instanceof Not)) {
        places.addAll(found);
      }
    }
    return distinct(places);
  }

  private List<Place> near(Near near, List<Integer> window) {
    List<Place> hulls = new ArrayList<>();
    for (Place left : places(near.left(), window)) {
      for (Place right : places(near.right(), window)) {
        boolean shares = left.tokens().stream().anyMatch(right.tokens()::contains);
        if (!shares && isNear(left, right, near)) {
          Set<Integer> tokens = new TreeSet<>(left.tokens());
          tokens.addAll(right.tokens());
          int first = Math.min(left.first(), right.first());
          hulls.add(new Place(first, Math.max(left.last(), right.last()), near.toString(), tokens));
        }
      }
    }
    return distinct(hulls).stream()
        .filter(hull -> hulls.stream().noneMatch(hull::isAround))
        .toList();
  }

  private List<Place> apart(Near near, List<Integer> window) {
    List<Place> repelling = places(near.right(), window);
    return places(near.left(), window).stream()
        .filter(left -> repelling.stream().noneMatch(right -> isNear(left, right, near)))
        .map(left -> new Place(left.first(), left.last(), near.toString(), left.tokens()))
        .toList();
  }

  private boolean isNear(Place one, Place other, Near near) {
    int between = Math.max(one.first(), other.first()) - Math.min(one.last(), other.last());
    boolean ordered =
        switch (near.order()) {
          case NEAR -> true;
          case BEFORE -> one.last() < other.first();
          case AFTER -> other.last() < one.first();
        };
    return ordered
        && between <= near.tokens()
        && text.paragraph(Math.min(one.first(), other.first()))
            == text.paragraph(Math.max(one.last(), other.last()));
  }

  private List<Place> within(Within within, List<Integer> window) {
    Map<Integer, List<Integer>> units = new LinkedHashMap<>();
    for (int token : window) {
      units.computeIfAbsent(unit(within.scope(), token), any -> new ArrayList<>()).add(token);
    }
    units.remove(-1);
    List<Place> hulls = new ArrayList<>();
    for (List<Integer> unit : units.values()) {
      List<Place> found = places(within.part(), unit);
      if (!found.isEmpty()) {
        int first = found.stream().mapToInt(Place::first).min().orElseThrow();
        int last = found.stream().mapToInt(Place::last).max().orElseThrow();
        hulls.add(place(first, last, branch(within, unit)));
      }
    }
    return hulls;
  }

  /** The scope of the first alternative that holds by itself. */
  private String branch(Within within, List<Integer> unit) {
    List<QueryNode> alternatives =
        within.part() instanceof Or or ? or.parts() : List.of(within.part());
    return alternatives.stream()
        .filter(part -> !places(part, unit).isEmpty())
        .map(part -> new Within(within.scope(), part).toString())
        .findFirst()
        .orElseThrow();
  }

  /** The title is the first paragraph, the lead three sentences of the second. */
  private int unit(Scope scope, int token) {
    boolean inTitle = text.start(token) <= title().length();
    long sentencesBefore =
        IntStream.rangeClosed(0, token)
            .filter(i -> text.start(i) > title().length())
            .map(text::sentence)
            .distinct()
            .count();
    boolean firstParagraph =
        IntStream.range(0, token)
            .filter(i -> text.start(i) > title().length())
            .allMatch(i -> text.paragraph(i) == text.paragraph(token));
    return switch (scope) {
      case SENTENCE -> text.sentence(token);
      case PARAGRAPH -> text.paragraph(token);
      case TITLE -> inTitle ? 0 : -1;
      case LEAD -> !inTitle && firstParagraph && sentencesBefore <= 3 ? 0 : -1;
    };
  }

  private String title() {
    return text.text().substring(0, text.text().indexOf('\n'));
  }

  private static List<Place> distinct(List<Place> places) {
    Map<String, Place> first = new LinkedHashMap<>();
    places.forEach(place -> first.putIfAbsent(place.where(), place));
    return first.values().stream()
        .sorted(Comparator.comparingInt(Place::first).thenComparingInt(Place::last))
        .toList();
  }
}
