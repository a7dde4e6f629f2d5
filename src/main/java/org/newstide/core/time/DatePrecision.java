package org.newstide.core.time;

/** How exact a date is. */
public enum DatePrecision {
  DAY,
  MONTH,
  YEAR,
  NONE;

  /** True if a date of this precision lies in exactly one period of the grain. */
  public boolean resolves(Grain grain) {
    return switch (grain) {
      case DAY, WEEK -> this == DAY;
      case MONTH, QUARTER -> this == DAY || this == MONTH;
      case YEAR -> this != NONE;
    };
  }
}
