package org.newstide.app.jobs;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/**
 * Calendar months in a row.
 *
 * @param first the first
 * @param last the last, not before the first
 */
public record MonthRange(YearMonth first, YearMonth last) {

  public MonthRange {
    requireNonNull(first, "first");
    requireNonNull(last, "last");
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(
          "the last month must not lie before the first, found " + first + ".." + last);
    }
  }

  /**
   * Reads {@code 2024-01..2024-06}, or {@code 2024-01} for one month.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static MonthRange parse(String text) {
    String[] ends = text.strip().split("\\.\\.", 2);
    try {
      YearMonth first = YearMonth.parse(ends[0]);
      return new MonthRange(first, ends.length == 1 ? first : YearMonth.parse(ends[1]));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "months must be given as 2024-01..2024-06 or 2024-01, found " + text, e);
    }
  }

  /** True if the day lies in one of the months; false for null. */
  boolean contains(LocalDate day) {
    return day != null
        && !YearMonth.from(day).isBefore(first)
        && !YearMonth.from(day).isAfter(last);
  }

  @Override
  public String toString() {
    return first + ".." + last;
  }
}
