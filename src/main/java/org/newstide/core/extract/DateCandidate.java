package org.newstide.core.extract;

import java.time.Instant;
import java.time.LocalDate;
import org.newstide.core.time.DatePrecision;

/**
 * A date that one piece of evidence gives.
 *
 * @param evidence a word of the table of {@link PublicationDate}
 * @param date the day, or the first of the month or year
 * @param instant the moment; null where none is known
 * @param precision how exact the date is
 * @param confidence in [0, 1]
 * @param utc true if the moment was written in UTC, so that the outlet's day may be a neighbour
 * @param revision true if it says when the page was changed, not when it was published
 */
record DateCandidate(
    String evidence,
    LocalDate date,
    Instant instant,
    DatePrecision precision,
    double confidence,
    boolean utc,
    boolean revision) {

  DateCandidate(
      String evidence,
      LocalDate date,
      Instant instant,
      DatePrecision precision,
      double confidence) {
    this(evidence, date, instant, precision, confidence, false, false);
  }

  /** The last day that it may mean. */
  LocalDate end() {
    return switch (precision) {
      case YEAR -> date.plusYears(1).minusDays(1);
      case MONTH -> date.plusMonths(1).minusDays(1);
      default -> date;
    };
  }

  /** True if it is more exact than the other and lies within it. */
  boolean isFinerThan(DateCandidate other) {
    return precision.compareTo(other.precision) < 0
        && !date.isBefore(other.date)
        && !date.isAfter(other.end());
  }

  /** True if the two cannot mean the same day or its neighbour. */
  boolean disagreesWith(DateCandidate other) {
    return date.isAfter(other.end().plusDays(1)) || other.date.isAfter(end().plusDays(1));
  }

  DateCandidate withDate(LocalDate day) {
    return new DateCandidate(evidence, day, instant, precision, confidence, false, revision);
  }

  DateCandidate withConfidence(double other) {
    return new DateCandidate(evidence, date, instant, precision, other, utc, revision);
  }
}
