package org.newstide.core.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;

/**
 * How much is published on each day and how often each theme is written about: the planted volume.
 * Days are counted from 0, the first of the archive. Immutable.
 *
 * <p>Places are fractions of the archive's length, so that a month and ten years have the same
 * events. Articles are shared out by rounding the cumulated weights: the total is met exactly, and
 * a day's number does not depend on any other day having been generated.
 */
final class PublishingCalendar {

  /** A theme that is written about {@code factor} times as often from a day to another. */
  record Burst(Subject theme, int firstDay, int lastDay, double factor) {}

  /** A theme that is written about {@code factor} times as often from a day on. */
  record Shift(Subject theme, int day, double factor) {}

  /** Labels reach this many days beyond both ends. */
  private static final int MARGIN = 40;

  private static final double[] WEEKDAY_WEIGHTS = {1.05, 1.1, 1.1, 1.05, 1.0, 0.6, 0.55};
  private static final DateTimeFormatter ENGLISH_DAY =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

  private final SampleSettings settings;
  private final LocalDate firstDate;
  private final int days;
  private final int dayWithoutData;
  private final List<Outlet> outlets;
  private final List<Burst> bursts;
  private final Shift shift;
  private final double[] cumulated;
  private final String[] vietnameseLabels;
  private final String[] englishLabels;

  PublishingCalendar(SampleSettings settings) {
    this.settings = settings;
    firstDate = settings.firstMonth().atDay(1);
    days =
        Math.toIntExact(
            settings.firstMonth().plusMonths(settings.months()).atDay(1).toEpochDay()
                - firstDate.toEpochDay());
    outlets = Outlet.ALL.stream().filter(o -> settings.languages().contains(o.language())).toList();
    dayWithoutData = wednesdayNear(at(0.45));
    int length = Math.max(2, Math.min(10, days / 18));
    bursts =
        List.of(
            burst(Subject.WEAPONS_TESTS, 0.20, length),
            burst(Subject.RUSSIA_NORTH_KOREA, 0.33, length),
            burst(Subject.DRILLS, 0.55, length),
            burst(Subject.WEAPONS_TESTS, 0.80, length));
    shift = new Shift(Subject.SANCTIONS, at(0.6), 3.0);
    cumulated = cumulatedWeights();
    vietnameseLabels = new String[days + 2 * MARGIN];
    englishLabels = new String[days + 2 * MARGIN];
    for (int i = 0; i < vietnameseLabels.length; i++) {
      LocalDate date = date(i - MARGIN);
      vietnameseLabels[i] = date.getDayOfMonth() + "/" + date.getMonthValue();
      englishLabels[i] = ENGLISH_DAY.format(date);
    }
  }

  /** Number of days from the first of the first month to the last of the last. */
  int days() {
    return days;
  }

  LocalDate date(int day) {
    return firstDate.plusDays(day);
  }

  YearMonth month(int month) {
    return settings.firstMonth().plusMonths(month);
  }

  /** First day of a month, counted from 0; for the month behind the last one, the day after it. */
  int firstDayOf(int month) {
    return (int) (month(month).atDay(1).toEpochDay() - firstDate.toEpochDay());
  }

  int weekOfYear(int day) {
    return date(day).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }

  /** How a text of the language writes a day, for example {@code 12/7}. */
  String label(int day, String language) {
    return language.equals("vi") ? vietnameseLabels[day + MARGIN] : englishLabels[day + MARGIN];
  }

  /** Number of articles published on a day. */
  int articlesOn(int day) {
    return (int) (articlesBefore(day + 1) - articlesBefore(day));
  }

  /** A theme's share of the articles of a day. */
  double rate(Subject theme, int day) {
    double rate = theme.rate();
    for (Burst burst : bursts) {
      if (burst.theme() == theme && day >= burst.firstDay() && day <= burst.lastDay()) {
        rate *= burst.factor();
      }
    }
    return shift.theme() == theme && day >= shift.day() ? rate * shift.factor() : rate;
  }

  List<Burst> bursts() {
    return bursts;
  }

  Shift shift() {
    return shift;
  }

  int dayWithoutData() {
    return dayWithoutData;
  }

  /** Outlets of the archive's languages. */
  List<Outlet> outlets() {
    return outlets;
  }

  /** First day on which an outlet publishes. */
  int firstDayOf(Outlet outlet) {
    return at(outlet.startsAt());
  }

  /** Last day on which an outlet publishes. */
  int lastDayOf(Outlet outlet) {
    return outlet.endsAt() == 1 ? days - 1 : at(outlet.endsAt()) - 1;
  }

  /** An outlet's weight on a day; 0 before its first and after its last. */
  double weight(Outlet outlet, int day) {
    return day >= firstDayOf(outlet) && day <= lastDayOf(outlet) ? outlet.weight() : 0;
  }

  private long articlesBefore(int day) {
    return Math.round(settings.articles() * (cumulated[day] / cumulated[days]));
  }

  private double[] cumulatedWeights() {
    double[] sums = new double[days + 1];
    Draw draw = new Draw();
    for (int day = 0; day < days; day++) {
      double weight = 0;
      for (Outlet outlet : outlets) {
        weight += weight(outlet, day);
      }
      weight *= WEEKDAY_WEIGHTS[date(day).getDayOfWeek().getValue() - 1];
      weight *= 0.85 + 0.3 * draw.startAt(Draw.key(settings.seed(), -1L - day)).share();
      sums[day + 1] = sums[day] + (day == dayWithoutData ? 0 : weight);
    }
    return sums;
  }

  private Burst burst(Subject theme, double place, int length) {
    int first = at(place);
    return new Burst(theme, first, Math.min(days - 1, first + length - 1), 6.0);
  }

  private int at(double place) {
    return (int) (days * place);
  }

  private int wednesdayNear(int day) {
    int near = day;
    while (date(near).getDayOfWeek() != DayOfWeek.WEDNESDAY) {
      near++;
    }
    return near;
  }
}
