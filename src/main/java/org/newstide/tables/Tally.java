package org.newstide.tables;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How often something was met. Nested in {@link ArchiveFile}.
 *
 * @param kind a fixed word
 * @param count how many, 1 or more
 */
public record Tally(String kind, long count) {

  public Tally {
    requireNonNull(kind, "kind");
    Table.check(count > 0, "count must be 1 or more, found %d of %s", count, kind);
  }

  /** Tallies of the kinds in either list, in the order of the kinds. */
  static List<Tally> sum(List<Tally> a, List<Tally> b) {
    Map<String, Long> counts = new TreeMap<>();
    Stream.concat(a.stream(), b.stream())
        .forEach(tally -> counts.merge(tally.kind, tally.count, Long::sum));
    return counts.entrySet().stream()
        .map(entry -> new Tally(entry.getKey(), entry.getValue()))
        .toList();
  }
}
