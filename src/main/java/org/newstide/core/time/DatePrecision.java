package org.newstide.core.time;

import java.util.Locale;

/** How exact a date is. */
public enum DatePrecision {
  DAY,
  MONTH,
  YEAR,
  NONE;

  /**
   * The precision that a table names in lower case.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public static DatePrecision named(String name) {
    for (DatePrecision precision : values()) {
      if (precision.toString().equals(name)) {
        return precision;
      }
    }
    throw new IllegalArgumentException(
        "datePrecision must be day, month, year or none, found " + name);
  }

  /** True if a date of this precision lies in exactly one period of the grain. */
  public boolean resolves(Grain grain) {
    return switch (grain) {
      case DAY, WEEK -> this == DAY;
      case MONTH, QUARTER -> this == DAY || this == MONTH;
      case YEAR -> this != NONE;
    };
  }

  /** Its name in tables: lower case. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
