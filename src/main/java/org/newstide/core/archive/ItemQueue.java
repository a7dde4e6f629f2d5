package org.newstide.core.archive;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.TreeMap;
import org.newstide.core.archive.ArchiveItem.ArchiveRecord;
import org.newstide.core.archive.ArchiveItem.Damage;

/** Items found and not yet handed out, numbered in the order in which they were found. */
final class ItemQueue {

  private static final int LONGEST_DETAIL = 500;

  private final ArrayDeque<ArchiveItem> items = new ArrayDeque<>();
  private final Map<String, Long> repairs = new TreeMap<>();
  private long number;

  void record(Map<String, String> fields) {
    items.add(new ArchiveRecord(number++, fields));
  }

  void damage(String reason, String detail) {
    String oneLine = detail.replaceAll("[\\p{Cntrl}]+", " ");
    if (oneLine.length() > LONGEST_DETAIL) {
      oneLine = oneLine.substring(0, LONGEST_DETAIL - 1) + "…";
    }
    items.add(new Damage(number++, reason, oneLine));
  }

  /** Damage at a place of a text. */
  void damage(String reason, long line, long offset, String detail) {
    damage(reason, "line " + line + ", byte " + offset + ": " + detail);
  }

  /** Counts a record that came out although its bytes were not quite right. */
  void repaired(String kind) {
    repairs.merge(kind, 1L, Long::sum);
  }

  boolean isEmpty() {
    return items.isEmpty();
  }

  ArchiveItem poll() {
    return items.poll();
  }

  Map<String, Long> repairs() {
    return repairs;
  }
}
