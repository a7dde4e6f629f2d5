package org.newstide.core.extract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.newstide.core.time.DatePrecision;

/**
 * A date as people and programs write it.
 *
 * <table>
 * <caption>Forms; a time of day with or without a zone may stand before or behind</caption>
 * <tr><td>{@code 2017-06-13}, {@code 2017/6/13}, {@code 2017. 6. 13.}, {@code 2017-Jun-13}</td></tr>
 * <tr><td>{@code 2017年6月13日}, {@code 2017년 6월 13일}</td></tr>
 * <tr><td>{@code 13/06/2017}, {@code 13-6-2017}, {@code 13.06.2017}; month first by {@link DateOrder}
 *     or where only that can be</td></tr>
 * <tr><td>{@code Ngày 13 tháng 6 năm 2017}, {@code Thứ ba, 13/6/2017, 14:05 (GMT+7)}</td></tr>
 * <tr><td>{@code 13 June 2017}, {@code June 13th, 2017}, {@code Tue, 13 Jun 2017 14:05:00 +0700}</td></tr>
 * <tr><td>{@code 20170613}, {@code 20170613140500}; 9 to 11 digits: seconds since 1970; 13:
 *     milliseconds; 16: microseconds</td></tr>
 * <tr><td>{@code 2017-06}, {@code 06/2017}, {@code tháng 6/2017}, {@code June 2017}: a month</td></tr>
 * <tr><td>{@code 2017}: a year</td></tr>
 * </table>
 *
 * <p>Whatever is impossible as it stands (day 45, 31 February) is no date; nothing is rounded.
 * Years of two digits are not read, as they cannot be told from days.
 *
 * @param date the day on the publisher's calendar, or the first of the month or year
 * @param instant the moment; null where no time of day is written
 * @param precision {@code DAY}, {@code MONTH} or {@code YEAR}
 * @param ambiguous true if day and month could change places
 */
record WrittenDate(LocalDate date, Instant instant, DatePrecision precision, boolean ambiguous) {

  /**
   * Reads a date.
   *
   * @param zone for times without a zone, and for the calendar day of times in UTC
   * @return null if it is none
   */
  static WrittenDate parse(String value, ZoneId zone, DateOrder order) {
    DateTokens tokens = DateTokens.of(value);
    if (tokens == null) {
      return null;
    }
    int first = 0;
    while (first < tokens.size() && !isStart(tokens.kind(first))) {
      first++;
    }
    boolean negative = first > 0 && tokens.kind(first - 1) == '-' && first + 1 == tokens.size();
    if (first == tokens.size() || negative) {
      return null;
    }
    return switch (tokens.kind(first)) {
      case DateTokens.MONTH -> afterMonthName(tokens, first, zone);
      case DateTokens.THANG -> month(tokens.value(first + 1), yearBehind(tokens, first + 2));
      default -> fromNumber(tokens, first, zone, order);
    };
  }

  /** The first two numbers of {@code 05/06/2017}; null if the value is no such date. */
  static int[] leadingPair(String value) {
    DateTokens t = value == null ? null : DateTokens.of(value);
    if (t == null || !isShort(t, 0) || !isShort(t, 2) || t.digits(4) != 4 || !isMark(t.kind(1))) {
      return null;
    }
    return new int[] {(int) t.value(0), (int) t.value(2)};
  }

  /** A day that exists, from year 1 on; null otherwise. */
  static LocalDate day(long year, long month, long day) {
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) {
      return null;
    }
    int length = LocalDate.of((int) year, (int) month, 1).lengthOfMonth();
    return day > length ? null : LocalDate.of((int) year, (int) month, (int) day);
  }

  private static WrittenDate fromNumber(DateTokens t, int i, ZoneId zone, DateOrder order) {
    if (t.digits(i) == 4) {
      return afterYear(t, i, zone);
    }
    if (!isShort(t, i)) {
      return t.digits(i) >= 8 ? compact(t, i, zone) : null;
    }
    long first = t.value(i);
    int next = i + 1;
    if (t.kind(next) == DateTokens.THANG && isShort(t, next + 1)) {
      return dated(day(yearBehind(t, next + 2), t.value(next + 1), first), t, zone, false);
    }
    int name = isMark(t.kind(next)) ? next + 1 : next;
    if (t.kind(name) == DateTokens.MONTH) {
      return dated(day(yearBehind(t, name + 1), t.value(name), first), t, zone, false);
    }
    if (!isMark(t.kind(next))) {
      return null;
    }
    if (t.digits(next + 1) == 4) {
      return month(first, t.value(next + 1));
    }
    boolean triple =
        isShort(t, next + 1) && t.kind(next + 2) == t.kind(next) && t.digits(next + 3) == 4;
    return triple ? ordered(first, t.value(next + 1), t.value(next + 3), order, t, zone) : null;
  }

  private static WrittenDate ordered(
      long a, long b, long year, DateOrder order, DateTokens t, ZoneId zone) {
    boolean ambiguous = a <= 12 && b <= 12 && a != b;
    if (ambiguous && order == DateOrder.UNDECIDED) {
      return null;
    }
    boolean monthFirst = b > 12 || a <= 12 && order == DateOrder.MONTH_FIRST;
    return dated(monthFirst ? day(year, a, b) : day(year, b, a), t, zone, ambiguous);
  }

  private static WrittenDate afterYear(DateTokens t, int i, ZoneId zone) {
    long year = t.value(i);
    int month = i + (isBetween(t.kind(i + 1)) ? 2 : 1);
    boolean named = t.kind(month) == DateTokens.MONTH;
    if (!named && !isShort(t, month)) {
      boolean alone = t.kind(i + 1) == 0 || t.kind(i + 1) == DateTokens.LINK;
      return alone && t.nanoOfDay < 0 && day(year, 1, 1) != null
          ? new WrittenDate(day(year, 1, 1), null, DatePrecision.YEAR, false)
          : null;
    }
    int day = month + (isBetween(t.kind(month + 1)) ? 2 : 1);
    return isShort(t, day)
        ? dated(day(year, t.value(month), t.value(day)), t, zone, false)
        : month(t.value(month), year);
  }

  private static WrittenDate afterMonthName(DateTokens t, int i, ZoneId zone) {
    int next = i + (isMark(t.kind(i + 1)) ? 2 : 1);
    return isShort(t, next)
        ? dated(day(yearBehind(t, next + 1), t.value(i), t.value(next)), t, zone, false)
        : month(t.value(i), yearBehind(t, next));
  }

  private static WrittenDate compact(DateTokens t, int i, ZoneId zone) {
    long value = t.value(i);
    return switch (t.digits(i)) {
      case 8 -> dated(day(value / 10_000, value / 100 % 100, value % 100), t, zone, false);
      case 14 -> compactTime(value / 1_000_000, value % 1_000_000, zone);
      case 9, 10, 11 -> at(Instant.ofEpochSecond(value), zone);
      case 13 -> at(Instant.ofEpochMilli(value), zone);
      case 16 -> at(Instant.ofEpochMilli(value / 1000), zone);
      default -> null;
    };
  }

  private static WrittenDate compactTime(long day, long time, ZoneId zone) {
    LocalDate date = day(day / 10_000, day / 100 % 100, day % 100);
    if (date == null || time / 10_000 > 23 || time / 100 % 100 > 59 || time % 100 > 59) {
      return null;
    }
    LocalTime clock =
        LocalTime.of((int) (time / 10_000), (int) (time / 100 % 100), (int) (time % 100));
    return new WrittenDate(
        date, date.atTime(clock).atZone(zone).toInstant(), DatePrecision.DAY, false);
  }

  /** Midnight in UTC is how programs write a day without a time. */
  private static WrittenDate at(Instant instant, ZoneId zone) {
    LocalDateTime utc = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    boolean dayOnly = utc.toLocalTime().equals(LocalTime.MIDNIGHT);
    LocalDate date = dayOnly ? utc.toLocalDate() : LocalDate.ofInstant(instant, zone);
    return new WrittenDate(date, dayOnly ? null : instant, DatePrecision.DAY, false);
  }

  private static WrittenDate dated(LocalDate date, DateTokens t, ZoneId zone, boolean ambiguous) {
    if (date == null || t.nanoOfDay < 0) {
      return date == null ? null : new WrittenDate(date, null, DatePrecision.DAY, ambiguous);
    }
    LocalDateTime local = date.atTime(LocalTime.ofNanoOfDay(t.nanoOfDay));
    if (t.offset == 0) {
      WrittenDate utc = at(local.toInstant(ZoneOffset.UTC), zone);
      return new WrittenDate(utc.date, utc.instant, utc.precision, ambiguous);
    }
    boolean own = t.offset != Integer.MIN_VALUE;
    ZoneId written = own ? ZoneOffset.ofTotalSeconds(t.offset) : zone;
    return new WrittenDate(date, local.atZone(written).toInstant(), DatePrecision.DAY, ambiguous);
  }

  private static WrittenDate month(long month, long year) {
    LocalDate date = day(year, month, 1);
    return date == null ? null : new WrittenDate(date, null, DatePrecision.MONTH, false);
  }

  /** A year of four digits here or behind one mark; 0 if there is none. */
  private static long yearBehind(DateTokens t, int i) {
    int year = isBetween(t.kind(i)) ? i + 1 : i;
    return t.digits(year) == 4 ? t.value(year) : 0;
  }

  private static boolean isShort(DateTokens t, int i) {
    return t.kind(i) == DateTokens.NUMBER && t.digits(i) <= 2;
  }

  private static boolean isStart(byte kind) {
    return kind == DateTokens.NUMBER || kind == DateTokens.MONTH || kind == DateTokens.THANG;
  }

  private static boolean isMark(byte kind) {
    return kind == '-' || kind == '/' || kind == '.';
  }

  private static boolean isBetween(byte kind) {
    return isMark(kind) || kind == DateTokens.LINK;
  }
}
