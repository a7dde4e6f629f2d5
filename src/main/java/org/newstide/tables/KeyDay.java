package org.newstide.tables;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * One row per subject and day on which an article about it was published: how much the day counts,
 * by what was written on it and by what later articles look back on. The first rows are the
 * subject's timeline.
 *
 * @param subjectKind {@code theme} or {@code topic}
 * @param subject the theme's or topic's id
 * @param day the day
 * @param published articles on the subject published that day
 * @param naming articles on the subject, of that day and later, whose text names the day
 * @param rank by {@code published + naming}, from 1; earlier days first among equals
 */
public record KeyDay(
    String subjectKind, String subject, LocalDate day, long published, long naming, int rank) {

  public static final Table<KeyDay> TABLE =
      Table.of("key_days", KeyDay.class).key("subjectKind", "subject", "day");

  public KeyDay {
    requireNonNull(subjectKind, "subjectKind");
    requireNonNull(subject, "subject");
    requireNonNull(day, "day");
    Table.check(published >= 1, "published must be at least 1, found %d", published);
    Table.check(rank >= 1, "rank must be at least 1, found %d", rank);
  }
}
