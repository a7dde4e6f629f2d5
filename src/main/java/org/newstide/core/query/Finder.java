package org.newstide.core.query;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A part of a query, compiled: it finds its places in a text whose words have been found. NOT has
 * no places and is a piece of {@link AllFinder}. No places means that the part does not hold.
 */
interface Finder {

  /**
   * The places within the tokens {@code from} to {@code to}, this excluded: in order, each once, in
   * a list that may be changed.
   */
  List<Span> find(Evidence evidence, int from, int to);

  /** A cheap necessary condition for finding anything in the whole text. */
  boolean possible(Evidence evidence);

  /** What is worth a look at the query. */
  Triggers triggers();

  /**
   * Leaves one of which lies in every piece of text in which a part holds.
   *
   * @param leaves their numbers
   * @param weight how often one of them may be expected, in no unit: a phrase is rarer than a word
   */
  record Triggers(int[] leaves, double weight) {

    static final Triggers NONE = new Triggers(new int[0], 0);

    /** Of parts that must all hold, those of the rarest. */
    static Triggers rarest(List<Finder> parts) {
      return parts.stream()
          .map(Finder::triggers)
          .min(Comparator.comparingDouble(Triggers::weight))
          .orElseThrow();
    }

    /** Of parts of which {@code count} must hold, those of as many as cannot all be missing. */
    static Triggers rarest(int count, List<Finder> parts) {
      List<Triggers> enough =
          parts.stream()
              .map(Finder::triggers)
              .sorted(Comparator.comparingDouble(Triggers::weight))
              .limit(parts.size() - count + 1L)
              .toList();
      return new Triggers(
          enough.stream().map(Triggers::leaves).flatMapToInt(IntStream::of).distinct().toArray(),
          enough.stream().mapToDouble(Triggers::weight).sum());
    }
  }
}
