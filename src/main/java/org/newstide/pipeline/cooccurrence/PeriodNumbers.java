package org.newstide.pipeline.cooccurrence;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.newstide.core.time.DatePrecision;
import org.newstide.core.time.Grain;

/**
 * The periods of a grain as numbers from 1 to 2¹⁷ − 1, the earliest first.
 *
 * <p>Periods before 1800 and those beyond the last number (days after 2158) count as undated.
 *
 * @param grain their length
 */
record PeriodNumbers(Grain grain) implements Serializable {

  private static final LocalDate ORIGIN = LocalDate.of(1800, 1, 1);
  private static final int LAST = (1 << StripeKey.PERIOD_BITS) - 1;

  /** The period of a date; {@link StripeKey#UNDATED} where it does not tell one. */
  int of(LocalDate date, DatePrecision precision) {
    if (date == null || !precision.resolves(grain)) {
      return StripeKey.UNDATED;
    }
    long number = 1 + between(grain.startOf(ORIGIN), grain.startOf(date));
    return number < 1 || number > LAST ? StripeKey.UNDATED : (int) number;
  }

  /** First day of a period. */
  LocalDate firstDay(int period) {
    LocalDate origin = grain.startOf(ORIGIN);
    long steps = period - 1L;
    return switch (grain) {
      case DAY -> origin.plusDays(steps);
      case WEEK -> origin.plusWeeks(steps);
      case MONTH -> origin.plusMonths(steps);
      case QUARTER -> origin.plusMonths(3 * steps);
      case YEAR -> origin.plusYears(steps);
    };
  }

  private long between(LocalDate origin, LocalDate start) {
    return switch (grain) {
      case DAY -> ChronoUnit.DAYS.between(origin, start);
      case WEEK -> ChronoUnit.WEEKS.between(origin, start);
      case MONTH -> ChronoUnit.MONTHS.between(origin, start);
      case QUARTER -> ChronoUnit.MONTHS.between(origin, start) / 3;
      case YEAR -> ChronoUnit.YEARS.between(origin, start);
    };
  }
}
