package org.newstide.core.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The part of the year that a period lies in, as far as news repeats with it: the month, and the
 * days before and of Tết, which moves with the lunar year and takes its days out of their month.
 */
public final class SeasonOfYear {

  /** Days in which the country prepares for Tết. */
  private static final int BEFORE_TET = 7;

  /** Days that Tết is kept. */
  private static final int OF_TET = 7;

  private static final int MONTHS = 12;

  private SeasonOfYear() {}

  /**
   * The class of a period: 0 to 11 for its month; 12 if it touches the week before Tết, 13 if it
   * begins within Tết. A month is 13 if Tết begins in it. A week or day counts by its first day.
   *
   * @param period first day of the period; outside 1900 to 2100, where Tết is not computed, it has
   *     the class of its month
   */
  public static int of(Grain grain, LocalDate period) {
    if (period.getYear() < 1900 || period.getYear() > 2100) {
      return period.getMonthValue() - 1;
    }
    LocalDate tet = LunarNewYear.vietnamese().in(period.getYear());
    int month = period.getMonthValue() - 1;
    if (grain == Grain.MONTH) {
      return period.equals(tet.withDayOfMonth(1)) ? MONTHS + 1 : month;
    }
    long days = ChronoUnit.DAYS.between(tet, period);
    if (days >= -BEFORE_TET && days < 0) {
      return MONTHS;
    }
    return days >= 0 && days < OF_TET ? MONTHS + 1 : month;
  }
}
