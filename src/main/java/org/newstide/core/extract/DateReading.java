package org.newstide.core.extract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.newstide.core.time.DatePrecision;

/** The forms of {@link WrittenDate}, tried at one token. */
final class DateReading {

  private static final int BUDDHIST = 543;

  private final DateTokens t;
  private final ZoneId zone;
  private final DateOrder order;

  DateReading(DateTokens tokens, ZoneId zone, DateOrder order) {
    this.t = tokens;
    this.zone = zone;
    this.order = order;
  }

  /** The date that begins at a token; null if none does. */
  WrittenDate at(int i) {
    if (t.isRunning() && isInsideNumber(i)) {
      return null;
    }
    return switch (t.kind(i)) {
      case DateTokens.MONTH -> afterMonthName(i);
      case DateTokens.THANG -> month(t.value(i + 1), yearBehind(i + 2));
      default -> fromNumber(i);
    };
  }

  static boolean isStart(byte kind) {
    return kind == DateTokens.NUMBER || kind == DateTokens.MONTH || kind == DateTokens.THANG;
  }

  static boolean isMark(byte kind) {
    return kind == '-' || kind == '/' || kind == '.';
  }

  static boolean isShort(DateTokens t, int i) {
    return t.kind(i) == DateTokens.NUMBER && t.digits(i) <= 2;
  }

  private boolean isInsideNumber(int i) {
    return i >= 2
        && isMark(t.kind(i - 1))
        && t.kind(i - 2) == DateTokens.NUMBER
        && t.glued(i - 1)
        && t.glued(i - 2);
  }

  private WrittenDate fromNumber(int i) {
    if (t.digits(i) == 4) {
      return afterYear(i);
    }
    if (!isShort(t, i)) {
      return t.digits(i) >= 8 && !t.isRunning() ? compact(i) : null;
    }
    long first = t.value(i);
    int next = i + 1;
    if (t.kind(next) == DateTokens.THANG && isShort(t, next + 1)) {
      return dated(day(yearBehind(next + 2), t.value(next + 1), first));
    }
    int name = isBetween(t.kind(next)) ? next + 1 : next;
    if (t.kind(name) == DateTokens.MONTH) {
      return dated(day(year(name, name + 1), t.value(name), first));
    }
    boolean monthCounter = t.kind(next) == DateTokens.LINK && t.value(next) == 1;
    if (monthCounter && isShort(t, next + 1)) {
      return dated(day(yearBehind(next + 2), first, t.value(next + 1)));
    }
    return isMark(t.kind(next)) ? afterMark(first, next) : null;
  }

  private WrittenDate afterMark(long first, int mark) {
    if (t.digits(mark + 1) == 4) {
      return month(first, t.value(mark + 1));
    }
    if (!isShort(t, mark + 1) || t.kind(mark + 2) != t.kind(mark)) {
      return null;
    }
    long second = t.value(mark + 1);
    if (t.digits(mark + 3) == 4) {
      return ordered(first, second, common(t.value(mark + 3), t.isRunning()), false);
    }
    boolean shortYear =
        t.isRunning()
            && t.digits(mark + 3) == 2
            && t.kind(mark + 3) == DateTokens.NUMBER
            && t.digits(mark - 1) + t.digits(mark + 1) >= 3
            && t.glued(mark + 2)
            && !isMark(t.kind(mark + 4));
    long year = t.value(mark + 3) + (t.value(mark + 3) >= 90 ? 1900 : 2000);
    return shortYear ? ordered(first, second, year, true) : null;
  }

  private WrittenDate ordered(long a, long b, long year, boolean doubtful) {
    boolean ambiguous = a <= 12 && b <= 12 && a != b;
    if (ambiguous && order == DateOrder.UNDECIDED) {
      return null;
    }
    boolean monthFirst = b > 12 || a <= 12 && order == DateOrder.MONTH_FIRST;
    LocalDate date = monthFirst ? day(year, a, b) : day(year, b, a);
    return dated(date, ambiguous || doubtful);
  }

  private WrittenDate afterYear(int i) {
    long year = t.value(i);
    boolean between = isBetween(t.kind(i + 1));
    int month = i + (between ? 2 : 1);
    boolean named = t.kind(month) == DateTokens.MONTH;
    if (t.isRunning() && !named && !between) {
      return null;
    }
    if (!named && !isShort(t, month)) {
      boolean alone = t.kind(i + 1) == 0 || t.kind(i + 1) == DateTokens.LINK;
      return alone && t.nanoOfDay() < 0 && day(year, 1, 1) != null
          ? new WrittenDate(day(year, 1, 1), null, DatePrecision.YEAR, false)
          : null;
    }
    int day = month + (isBetween(t.kind(month + 1)) ? 2 : 1);
    if (!isShort(t, day) || t.isRunning() && t.kind(month + 1) != t.kind(i + 1) && !named) {
      return month(t.value(month), year);
    }
    return dated(day(year, t.value(month), t.value(day)));
  }

  private WrittenDate afterMonthName(int i) {
    int next = i + (isMark(t.kind(i + 1)) ? 2 : 1);
    return isShort(t, next)
        ? dated(day(year(i, next + 1), t.value(i), t.value(next)))
        : month(t.value(i), year(i, next));
  }

  private WrittenDate compact(int i) {
    long value = t.value(i);
    return switch (t.digits(i)) {
      case 8 -> dated(day(value / 10_000, value / 100 % 100, value % 100));
      case 14 -> compactTime(value / 1_000_000, value % 1_000_000);
      case 9, 10, 11 -> at(Instant.ofEpochSecond(value));
      case 13 -> at(Instant.ofEpochMilli(value));
      case 16 -> at(Instant.ofEpochMilli(value / 1000));
      default -> null;
    };
  }

  private WrittenDate compactTime(long day, long time) {
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
  private WrittenDate at(Instant instant) {
    LocalDateTime utc = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    boolean dayOnly = utc.toLocalTime().equals(LocalTime.MIDNIGHT);
    LocalDate date = dayOnly ? utc.toLocalDate() : LocalDate.ofInstant(instant, zone);
    return new WrittenDate(date, dayOnly ? null : instant, DatePrecision.DAY, false, !dayOnly);
  }

  private WrittenDate dated(LocalDate date) {
    return dated(date, false);
  }

  private WrittenDate dated(LocalDate date, boolean ambiguous) {
    if (date == null || t.nanoOfDay() < 0) {
      return date == null ? null : new WrittenDate(date, null, DatePrecision.DAY, ambiguous);
    }
    LocalDateTime local = date.atTime(LocalTime.ofNanoOfDay(t.nanoOfDay()));
    if (t.offset() == 0) {
      WrittenDate utc = at(local.toInstant(ZoneOffset.UTC));
      return new WrittenDate(utc.date(), utc.instant(), utc.precision(), ambiguous, utc.utc());
    }
    boolean own = t.offset() != Integer.MIN_VALUE;
    ZoneId written = own ? ZoneOffset.ofTotalSeconds(t.offset()) : zone;
    return new WrittenDate(date, local.atZone(written).toInstant(), DatePrecision.DAY, ambiguous);
  }

  private static WrittenDate month(long month, long year) {
    LocalDate date = day(year, month, 1);
    return date == null ? null : new WrittenDate(date, null, DatePrecision.MONTH, false);
  }

  private static LocalDate day(long year, long month, long day) {
    return WrittenDate.day(year, month, day);
  }

  /** The year behind a month's name, Thai years by their own count. */
  private long year(int name, int i) {
    return common(yearBehind(i), t.digits(name) == 1);
  }

  private static long common(long year, boolean mayBeBuddhist) {
    return mayBeBuddhist && year > 2400 && year < 2700 ? year - BUDDHIST : year;
  }

  /** A year of four digits here or behind one or two marks and links; 0 if there is none. */
  private long yearBehind(int i) {
    int year = i;
    while (year < i + 2 && isBetween(t.kind(year))) {
      year++;
    }
    return t.digits(year) == 4 ? t.value(year) : 0;
  }

  private static boolean isBetween(byte kind) {
    return isMark(kind) || kind == DateTokens.LINK;
  }
}
