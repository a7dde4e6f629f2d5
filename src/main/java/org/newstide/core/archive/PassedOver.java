package org.newstide.core.archive;

import java.util.Map;
import java.util.TreeMap;

/** How many records of what kind were passed over; of bounded size, whatever a file calls them. */
final class PassedOver {

  private static final int MOST_KINDS = 100;
  private static final int LONGEST_KIND = 80;

  private final Map<String, Long> counts = new TreeMap<>();

  void count(String kind) {
    boolean known = counts.containsKey(kind);
    boolean fits = counts.size() < MOST_KINDS && kind.length() <= LONGEST_KIND;
    counts.merge(known || fits ? kind : rest(kind), 1L, Long::sum);
  }

  private static String rest(String kind) {
    return kind.startsWith("media:") ? "media:other" : "other";
  }

  Map<String, Long> counts() {
    return counts;
  }
}
