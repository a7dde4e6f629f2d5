package org.newstide.core.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A cheap necessary condition: one of these words lies in every piece of text in which a part of a
 * query holds. A part that asks for several things has several needs.
 *
 * @param leaves the words' numbers
 * @param weight how often one of them may be expected, in no unit: a phrase is rarer than a word
 */
record Need(int[] leaves, double weight) {

  private static final Comparator<Need> BY_WEIGHT = Comparator.comparingDouble(Need::weight);

  /** What can never be met. */
  static final Need NEVER = new Need(new int[0], 0);

  /** Of a part with these needs, the one that is met least often. */
  static Need rarest(List<Need> needs) {
    return needs.stream().min(BY_WEIGHT).orElseThrow();
  }

  /** The needs where all parts must hold, the rarest first. */
  static List<Need> ofAll(List<Finder> parts) {
    return parts.stream().flatMap(part -> part.needs().stream()).sorted(BY_WEIGHT).toList();
  }

  /** The needs where {@code count} of the parts must hold: not all of so many may be missing. */
  static List<Need> ofSome(int count, List<Finder> parts) {
    if (count == parts.size()) {
      return ofAll(parts);
    }
    List<Need> enough = new ArrayList<>(parts.stream().map(part -> rarest(part.needs())).toList());
    enough.sort(BY_WEIGHT);
    List<Need> together = enough.subList(0, parts.size() - count + 1);
    return List.of(
        new Need(
            together.stream().map(Need::leaves).flatMapToInt(IntStream::of).distinct().toArray(),
            together.stream().mapToDouble(Need::weight).sum()));
  }
}
