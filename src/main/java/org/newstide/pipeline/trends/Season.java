package org.newstide.pipeline.trends;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.newstide.core.statistics.CountSeries;
import org.newstide.core.statistics.SeasonalFactors;
import org.newstide.core.time.Grain;
import org.newstide.core.time.SeasonOfYear;

/**
 * A series without the pattern of the week and of the year, where it has one.
 *
 * <p>The pattern of the week is looked for in days. That of the year needs two years, and takes Tết
 * out of its month.
 *
 * @param rest the series, its totals multiplied by what is usual of the season
 * @param name {@code none}, {@code week}, {@code year} or {@code week_and_year}
 */
record Season(CountSeries rest, String name) {

  private static final int YEARS = 2;

  static Season of(CountSeries series, Grain grain, List<LocalDate> periods, double level) {
    CountSeries rest = series;
    boolean week = false;
    boolean year = false;
    if (grain == Grain.DAY) {
      int[] weekdays = periods.stream().mapToInt(day -> day.getDayOfWeek().ordinal()).toArray();
      SeasonalFactors factors = SeasonalFactors.of(rest, weekdays, 7, level);
      week = factors.present();
      rest = factors.removedFrom(rest, weekdays);
    }
    if (years(periods) >= YEARS) {
      int[] seasons = periods.stream().mapToInt(first -> SeasonOfYear.of(grain, first)).toArray();
      SeasonalFactors factors = SeasonalFactors.of(rest, seasons, periodsOfAYear(grain), level);
      year = factors.present();
      rest = factors.removedFrom(rest, seasons);
    }
    return new Season(rest, week ? year ? "week_and_year" : "week" : year ? "year" : "none");
  }

  private static long years(List<LocalDate> periods) {
    return ChronoUnit.YEARS.between(periods.get(0), periods.get(periods.size() - 1).plusDays(31));
  }

  private static int periodsOfAYear(Grain grain) {
    return switch (grain) {
      case DAY -> 365;
      case WEEK -> 52;
      case MONTH -> 12;
      case QUARTER -> 4;
      case YEAR -> 1;
    };
  }
}
