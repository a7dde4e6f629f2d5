package org.newstide.tables;

import static java.util.Objects.requireNonNull;

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
}
