package org.newstide.core.time;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which periods an archive covers, and which of them it covers from end to end.
 *
 * <p>An archive is cut into stretches: days without any article break it only if they are more than
 * {@code longestGapDays} in a row. Inside a stretch every period is listed, with articles or
 * without; between stretches none is. So a single article dated 1970 by mistake makes one period
 * and not twenty thousand empty ones, and no period with an article is ever left out.
 *
 * <p>A date counts only in grains that it resolves: a month-precision date makes its month one of
 * {@link #periods} and no day or week. {@link #complete} is judged by days alone, since a month
 * says nothing of when within it the archive began or ended.
 *
 * <p>Immutable. Memory and time grow with the number of different dates given.
 */
public final class Coverage {

  private final List<PreciseDate> dates;
  private final int longestGapDays;
  private final TreeMap<LocalDate, LocalDate> stretches;

  private Coverage(List<PreciseDate> dates, int longestGapDays) {
    this.dates = dates;
    this.longestGapDays = longestGapDays;
    this.stretches = stretchesOf(dates, longestGapDays);
  }

  /**
   * The coverage of an archive with articles on these dates, in any order, repeated or not.
   *
   * @param longestGapDays the most days in a row without any article that are still filled, at
   *     least 0
   */
  public static Coverage of(Collection<PreciseDate> dates, int longestGapDays) {
    requireNonNull(dates, "dates");
    if (longestGapDays < 0) {
      throw new IllegalArgumentException(
          "longestGapDays must be at least 0, found " + longestGapDays);
    }
    return new Coverage(List.copyOf(new TreeSet<>(dates)), longestGapDays);
  }

  /** First days of the periods of a grain in order: those with a date, and the short gaps. */
  public List<LocalDate> periods(Grain grain) {
    TreeSet<LocalDate> dated = new TreeSet<>();
    for (PreciseDate date : dates) {
      if (date.resolves(grain)) {
        dated.add(grain.startOf(date.date()));
      }
    }
    List<LocalDate> periods = new ArrayList<>();
    LocalDate next = null;
    for (LocalDate period : dated) {
      if (next != null && ChronoUnit.DAYS.between(next, period) <= longestGapDays) {
        for (; next.isBefore(period); next = grain.startAfter(next)) {
          periods.add(next);
        }
      }
      periods.add(period);
      next = grain.startAfter(period);
    }
    return periods;
  }

  /**
   * True if a stretch of the archive reaches from the first to the last day of the period that
   * holds the date.
   *
   * <p>A day counts as reached if any article is dated to it, so the last day of an archive is
   * complete even if it was gathered at noon. False where no article is dated to the day.
   */
  public boolean complete(Grain grain, LocalDate date) {
    Map.Entry<LocalDate, LocalDate> stretch = stretches.floorEntry(grain.startOf(date));
    return stretch != null && !stretch.getValue().isBefore(grain.endOf(date));
  }

  /** First day → last day of each stretch. */
  private static TreeMap<LocalDate, LocalDate> stretchesOf(
      List<PreciseDate> dates, int longestGapDays) {
    TreeMap<LocalDate, LocalDate> stretches = new TreeMap<>();
    LocalDate first = null;
    LocalDate last = null;
    for (PreciseDate date : dates) {
      if (date.precision() != DatePrecision.DAY) {
        continue;
      }
      if (first == null || ChronoUnit.DAYS.between(last, date.date()) - 1 > longestGapDays) {
        first = date.date();
      }
      last = date.date();
      stretches.put(first, last);
    }
    return stretches;
  }
}
