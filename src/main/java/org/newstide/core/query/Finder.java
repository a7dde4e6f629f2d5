package org.newstide.core.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.newstide.core.text.TokenizedText;

/**
 * A part of a query, compiled: it finds its places in a text whose words have been found. NOT has
 * no places and is a piece of {@link All}. No places means that the part does not hold.
 */
sealed interface Finder {

  /**
   * The places within the tokens {@code from} to {@code to}, this excluded: in order, each once, in
   * a list that may be changed.
   */
  List<Span> find(Evidence evidence, int from, int to);

  /** A cheap necessary condition for finding anything in the whole text. */
  boolean possible(Evidence evidence);

  /** Leaves one of which lies in every piece of text in which the part holds. */
  int[] triggers();

  /** A word or phrase. */
  record Leaf(int number, String branch) implements Finder {

    @Override
    public List<Span> find(Evidence evidence, int from, int to) {
      List<Span> places = new ArrayList<>();
      evidence.collect(number, from, to, branch, places);
      return places;
    }

    @Override
    public boolean possible(Evidence evidence) {
      return evidence.has(number);
    }

    @Override
    public int[] triggers() {
      return new int[] {number};
    }
  }

  /** OR. */
  record Any(List<Finder> parts) implements Finder {

    @Override
    public List<Span> find(Evidence evidence, int from, int to) {
      List<Span> places = new ArrayList<>();
      for (Finder part : parts) {
        places.addAll(part.find(evidence, from, to));
      }
      return Span.ordered(places);
    }

    @Override
    public boolean possible(Evidence evidence) {
      for (Finder part : parts) {
        if (part.possible(evidence)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public int[] triggers() {
      return parts.stream().map(Finder::triggers).flatMapToInt(IntStream::of).distinct().toArray();
    }
  }

  /** AND with its NOT parts set apart. */
  record All(List<Finder> wanted, List<Finder> unwanted) implements Finder {

    @Override
    public List<Span> find(Evidence evidence, int from, int to) {
      List<Span> places = new ArrayList<>();
      for (Finder part : wanted) {
        List<Span> found = part.find(evidence, from, to);
        if (found.isEmpty()) {
          return found;
        }
        places.addAll(found);
      }
      for (Finder part : unwanted) {
        if (!part.find(evidence, from, to).isEmpty()) {
          return new ArrayList<>();
        }
      }
      return Span.ordered(places);
    }

    @Override
    public boolean possible(Evidence evidence) {
      for (Finder part : wanted) {
        if (!part.possible(evidence)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public int[] triggers() {
      return fewest(wanted.stream());
    }
  }

  /** NEAR. */
  record Pair(Finder left, Finder right, int tokens, String branch) implements Finder {

    @Override
    public List<Span> find(Evidence evidence, int from, int to) {
      List<Span> places = new ArrayList<>();
      List<Span> partners = right.find(evidence, from, to);
      if (partners.isEmpty()) {
        return places;
      }
      for (Span one : left.find(evidence, from, to)) {
        for (Span other : partners) {
          if (other.first() > one.last() + tokens) {
            break;
          }
          if (near(evidence.text(), one, other, tokens) && !one.sharesToken(other)) {
            places.add(Span.hull(List.of(one, other), branch));
          }
        }
      }
      return Span.minimal(places);
    }

    @Override
    public boolean possible(Evidence evidence) {
      return left.possible(evidence) && right.possible(evidence);
    }

    @Override
    public int[] triggers() {
      return fewest(Stream.of(left, right));
    }
  }

  /** NOT NEAR. */
  record Apart(Finder left, Finder right, int tokens, String branch) implements Finder {

    @Override
    public List<Span> find(Evidence evidence, int from, int to) {
      List<Span> places = new ArrayList<>();
      List<Span> repelling = right.find(evidence, from, to);
      for (Span one : left.find(evidence, from, to)) {
        if (repelling.stream().noneMatch(other -> near(evidence.text(), one, other, tokens))) {
          places.add(new Span(one.first(), one.last(), branch, one.words()));
        }
      }
      return places;
    }

    @Override
    public boolean possible(Evidence evidence) {
      return left.possible(evidence);
    }

    @Override
    public int[] triggers() {
      return left.triggers();
    }
  }

  /** SENTENCE and PARAGRAPH. */
  record Unit(Scope scope, Finder part, String branch, int[] triggers) implements Finder {

    Unit(Scope scope, Finder part, String branch) {
      this(scope, part, branch, part.triggers());
    }

    @Override
    public List<Span> find(Evidence evidence, int from, int to) {
      List<Span> candidates = new ArrayList<>();
      for (int leaf : triggers) {
        evidence.collect(leaf, from, to, branch, candidates);
      }
      List<Span> places = new ArrayList<>();
      int end = from;
      for (Span candidate : Span.ordered(candidates)) {
        if (candidate.first() < end) {
          continue;
        }
        int start = candidate.first();
        end = candidate.first() + 1;
        int unit = scope.of(evidence.text(), start);
        while (start > from && scope.of(evidence.text(), start - 1) == unit) {
          start--;
        }
        while (end < to && scope.of(evidence.text(), end) == unit) {
          end++;
        }
        List<Span> found = part.find(evidence, start, end);
        if (!found.isEmpty()) {
          places.add(Span.hull(found, branch));
        }
      }
      return places;
    }

    @Override
    public boolean possible(Evidence evidence) {
      return part.possible(evidence);
    }
  }

  private static boolean near(TokenizedText text, Span one, Span other, int tokens) {
    return one.distance(other) <= tokens
        && text.paragraph(Math.min(one.first(), other.first()))
            == text.paragraph(Math.max(one.last(), other.last()));
  }

  private static int[] fewest(Stream<Finder> parts) {
    return parts
        .map(Finder::triggers)
        .reduce((one, other) -> other.length < one.length ? other : one)
        .orElseThrow();
  }
}
