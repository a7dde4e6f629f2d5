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
  private final PassedOver passedOver = new PassedOver();
  private long number;
  private String entry;

  /**
   * Numbers what is found next from a place of the stored file on, so that the number does not
   * depend on where reading began. Numbers never fall.
   */
  void at(long place) {
    number = Math.max(number, place);
  }

  /** What is found next lies in this entry of a container; null for none. */
  void inEntry(String name) {
    entry = name;
  }

  void record(Map<String, String> fields) {
    record(fields, true);
  }

  /**
   * @param mayBeBroken whether UTF-8 that was read as something else is looked for
   */
  void record(Map<String, String> fields, boolean mayBeBroken) {
    if (mayBeBroken && Mojibake.repair(fields)) {
      repaired("mojibake");
    }
    if (entry != null) {
      fields.put("entry", entry);
    }
    items.add(new ArchiveRecord(number++, fields));
  }

  void damage(String reason, String detail) {
    String where = entry == null ? detail : "entry " + entry + ": " + detail;
    String oneLine = where.replaceAll("[\\p{Cntrl}]+", " ");
    if (oneLine.length() > LONGEST_DETAIL) {
      oneLine = oneLine.substring(0, LONGEST_DETAIL - 1) + "…";
    }
    items.add(new Damage(number++, reason, oneLine));
  }

  /**
   * Damage at a place of a text.
   *
   * @param line from 1, or 0 if it is not known
   */
  void damage(String reason, long line, long offset, String detail) {
    String where = line > 0 ? "line " + line + ", byte " + offset : "byte " + offset;
    damage(reason, where + ": " + detail);
  }

  /** Counts a record that came out although its bytes were not quite right. */
  void repaired(String kind) {
    repairs.merge(kind, 1L, Long::sum);
  }

  /** Counts something that is no page by rights and so neither record nor damage. */
  void passOver(String kind) {
    passedOver.count(kind);
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

  Map<String, Long> passedOver() {
    return passedOver.counts();
  }
}
