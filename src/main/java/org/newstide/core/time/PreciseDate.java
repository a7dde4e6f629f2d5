package org.newstide.core.time;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * A date that knows how exact it is.
 *
 * @param date the day, or the first day of the month or year where the precision is coarser
 * @param precision how exact; not {@link DatePrecision#NONE}, which is the absence of a date
 */
public record PreciseDate(LocalDate date, DatePrecision precision)
    implements Comparable<PreciseDate> {

  public PreciseDate {
    requireNonNull(date, "date");
    if (requireNonNull(precision, "precision") == DatePrecision.NONE) {
      throw new IllegalArgumentException("precision must be DAY, MONTH or YEAR, found NONE");
    }
  }

  /** True if the date lies in exactly one period of the grain. */
  public boolean resolves(Grain grain) {
    return precision.resolves(grain);
  }

  /** Earlier first; on the same date, the more exact first. */
  @Override
  public int compareTo(PreciseDate other) {
    int order = date.compareTo(other.date);
    return order != 0 ? order : precision.compareTo(other.precision);
  }
}
