package org.newstide.core.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A place in a text.
 *
 * @param first its first token
 * @param last its last token
 * @param branch the part of the query that it belongs to, in canonical form
 * @param words the places of the words that it is the hull of; empty if all its tokens matched
 */
record Span(int first, int last, String branch, List<Span> words) {

  private static final Comparator<Span> BY_PLACE =
      Comparator.comparingInt(Span::first).thenComparingInt(Span::last);

  Span(int first, int last, String branch) {
    this(first, last, branch, List.of());
  }

  /** Whether a token that matched in the one matched in the other. */
  boolean sharesToken(Span other) {
    if (first > other.last || other.first > last) {
      return false;
    }
    if (words.isEmpty()) {
      return other.words.isEmpty() || other.sharesToken(this);
    }
    for (Span word : words) {
      if (word.sharesToken(other)) {
        return true;
      }
    }
    return false;
  }

  /** 0 if they overlap, 1 if they are neighbours, else 1 more for each token between them. */
  int distance(Span other) {
    if (first > other.last) {
      return first - other.last;
    }
    return other.first > last ? other.first - last : 0;
  }

  /** In order of place, each place once; among equals the first that was given stays. */
  static List<Span> ordered(List<Span> spans) {
    if (spans.size() < 2) {
      return spans;
    }
    spans.sort(BY_PLACE);
    List<Span> distinct = new ArrayList<>(spans.size());
    Span previous = null;
    for (Span span : spans) {
      if (previous == null || BY_PLACE.compare(previous, span) != 0) {
        distinct.add(span);
        previous = span;
      }
    }
    return distinct;
  }

  /** Those around no other one, in order of place. */
  static List<Span> minimal(List<Span> spans) {
    List<Span> ordered = ordered(spans);
    List<Span> minimal = new ArrayList<>(ordered.size());
    for (Span span : ordered) {
      // Ordered by first token, so a span around this one that was kept is among the latest.
      while (!minimal.isEmpty() && minimal.get(minimal.size() - 1).last >= span.last) {
        minimal.remove(minimal.size() - 1);
      }
      if (minimal.isEmpty() || minimal.get(minimal.size() - 1).first != span.first) {
        minimal.add(span);
      }
    }
    return minimal;
  }

  /** From the first token of both to the last. */
  static Span hull(Span one, Span other, String branch) {
    return new Span(
        Math.min(one.first, other.first),
        Math.max(one.last, other.last),
        branch,
        List.of(one, other));
  }

  /** From the first token of all to the last. */
  static Span hull(List<Span> spans, String branch) {
    int first = Integer.MAX_VALUE;
    int last = -1;
    for (Span span : spans) {
      first = Math.min(first, span.first);
      last = Math.max(last, span.last);
    }
    return new Span(first, last, branch, spans);
  }
}
