package org.newstide.core.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.newstide.core.text.TokenizedText;

/** Explains one query on one article, by asking each part of it for its places. */
final class Explainer {

  /** Enough to see a pattern; the rest is counted. */
  private static final int SHOWN_PLACES = 5;

  private static final int SHOWN_UNITS = 10;
  private static final int SHOWN_CHARACTERS = 100;

  private final ArticleText article;
  private final TokenizedText text;
  private final Function<Reference, QueryNode> meanings;

  Explainer(ArticleText article, Function<Reference, QueryNode> meanings) {
    this.article = article;
    this.text = article.tokens();
    this.meanings = meanings;
  }

  Explanation explain(QueryNode query) {
    return explain(query, 0, text.size());
  }

  private Explanation explain(QueryNode node, int from, int to) {
    if (node instanceof Not not) {
      Explanation inner = explain(not.part(), from, to);
      return new Explanation("NOT", !inner.holds(), List.of(), List.of(inner));
    }
    List<Span> places = places(node, from, to);
    if (node instanceof Within within) {
      return within(within, places, from, to);
    }
    return new Explanation(label(node), !places.isEmpty(), shown(places), parts(node, from, to));
  }

  /** Of an OR only the parts that hold; if none does, those that come near: all but bare words. */
  private List<Explanation> parts(QueryNode node, int from, int to) {
    List<QueryNode> parts = parts(node);
    boolean alternatives = node instanceof Or || node instanceof AtLeast;
    List<Explanation> explained = new ArrayList<>();
    for (QueryNode part : parts) {
      Explanation explanation = explain(part, from, to);
      if (!alternatives || explanation.holds()) {
        explained.add(explanation);
      }
    }
    if (explained.isEmpty()) {
      parts.stream()
          .filter(part -> !(part instanceof Words))
          .forEach(part -> explained.add(explain(part, from, to)));
    }
    return explained;
  }

  private Explanation within(Within within, List<Span> places, int from, int to) {
    List<Explanation> units = new ArrayList<>();
    for (Span place : places.subList(0, Math.min(places.size(), SHOWN_UNITS))) {
      int number = within.scope().of(article, place.first());
      int start = place.first();
      int end = place.last() + 1;
      while (start > from && within.scope().of(article, start - 1) == number) {
        start--;
      }
      while (end < to && within.scope().of(article, end) == number) {
        end++;
      }
      units.add(
          new Explanation(
              within.scope().name().toLowerCase(Locale.ROOT) + " " + number,
              true,
              List.of(quoted(place)),
              List.of(explain(within.part(), start, end))));
    }
    if (places.isEmpty()) {
      Explanation wider = explain(within.part(), from, to);
      units.add(
          new Explanation("the same in the text around", wider.holds(), List.of(), List.of(wider)));
    }
    return new Explanation(within.scope().name(), !places.isEmpty(), List.of(), units);
  }

  private List<QueryNode> parts(QueryNode node) {
    if (node instanceof Reference reference) {
      QueryNode meaning = meanings.apply(reference);
      return meaning == null ? List.of() : List.of(meaning);
    }
    return node.parts();
  }

  private List<Span> places(QueryNode node, int from, int to) {
    Compilation compilation = new Compilation(meanings);
    Finder finder = node.compile(compilation);
    return finder.find(new LeafAutomaton(compilation.leaves()).scan(article), from, to);
  }

  private List<String> shown(List<Span> places) {
    List<String> shown = new ArrayList<>();
    for (Span place : places.subList(0, Math.min(places.size(), SHOWN_PLACES))) {
      shown.add(quoted(place) + " in sentence " + text.sentence(place.first()));
    }
    if (places.size() > SHOWN_PLACES) {
      shown.add(places.size() - SHOWN_PLACES + " more");
    }
    return shown;
  }

  private String quoted(Span place) {
    String words = text.text().substring(text.start(place.first()), text.end(place.last()));
    if (words.length() > SHOWN_CHARACTERS) {
      int half = SHOWN_CHARACTERS / 2;
      words = words.substring(0, half) + " … " + words.substring(words.length() - half);
    }
    return "“" + words.replace('\n', ' ') + "”";
  }

  private static String label(QueryNode node) {
    if (node instanceof And) {
      return "AND";
    }
    if (node instanceof Near near) {
      return near.operator();
    }
    if (node instanceof AtLeast least) {
      return "AT LEAST " + least.count() + " OF " + least.parts().size();
    }
    if (node instanceof Times times) {
      return "AT LEAST " + times.count() + " TIMES";
    }
    return node instanceof Or or && !isShort(or) ? "OR" : node.toString();
  }

  private static boolean isShort(Or or) {
    return or.toString().length() <= SHOWN_CHARACTERS;
  }
}
