package org.newstide.core.extract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.newstide.core.time.DatePrecision;

/**
 * A date as people and programs write it.
 *
 * <table>
 * <caption>Forms; a time of day with or without a zone may stand before or behind</caption>
 * <tr><td>{@code 2017-06-13}, {@code 2017/6/13}, {@code 2017. 6. 13.}, {@code 2017-Jun-13}</td></tr>
 * <tr><td>{@code 2017年6月13日}, {@code 令和6年6月13日}, {@code 2017년 6월 13일}</td></tr>
 * <tr><td>{@code 13/06/2017}, {@code 13-6-2017}, {@code 13.06.2017}; month first by {@link DateOrder}
 *     or where only that can be</td></tr>
 * <tr><td>{@code Ngày 13 tháng 6 năm 2017}, {@code Thứ ba, 13/6/2017, 14:05 (GMT+7)}</td></tr>
 * <tr><td>{@code 13 June 2017}, {@code 13 de junio de 2017}, {@code 2017. június 13.}, {@code 13 มิ.ย.
 *     2560}, {@code June 13th, 2017}, {@code Tue, 13 Jun 2017 14:05:00 +0700}</td></tr>
 * <tr><td>{@code 20170613}, {@code 20170613140500}; 9 to 11 digits: seconds since 1970; 13:
 *     milliseconds; 16: microseconds</td></tr>
 * <tr><td>{@code 2017-06}, {@code 06/2017}, {@code tháng 6/2017}, {@code June 2017}: a month</td></tr>
 * <tr><td>{@code 2017}: a year</td></tr>
 * </table>
 *
 * <p>Month names are those of {@link DateWords}, in some forty languages; Thai years are counted
 * from 543 before ours, Japanese ones from their era. Whatever is impossible as it stands (day 45,
 * 31 February) is no date; nothing is rounded. Years of two digits are read in running text only
 * ({@code 07.03.19}), as in a field they cannot be told from days.
 *
 * @param date the day on the publisher's calendar, or the first of the month or year
 * @param instant the moment; null where no time of day is written
 * @param precision {@code DAY}, {@code MONTH} or {@code YEAR}
 * @param ambiguous true if day and month could change places
 * @param utc true if the moment was written in UTC, so that the day is that of the zone option
 */
record WrittenDate(
    LocalDate date, Instant instant, DatePrecision precision, boolean ambiguous, boolean utc) {

  WrittenDate(LocalDate date, Instant instant, DatePrecision precision, boolean ambiguous) {
    this(date, instant, precision, ambiguous, false);
  }

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
    DateReading reading = new DateReading(tokens, zone, order);
    int first = 0;
    while (first < tokens.size() && !DateReading.isStart(tokens.kind(first))) {
      first++;
    }
    boolean negative = first > 0 && tokens.kind(first - 1) == '-' && first + 1 == tokens.size();
    return first == tokens.size() || negative ? null : reading.at(first);
  }

  /**
   * The days that running text names, in its order; months and years alone are passed over.
   *
   * @param most how many are wanted
   */
  static List<WrittenDate> inText(String text, ZoneId zone, DateOrder order, int most) {
    DateTokens tokens = DateTokens.inText(text);
    DateReading reading = new DateReading(tokens, zone, order);
    List<WrittenDate> found = new ArrayList<>(1);
    int i = 0;
    while (i < tokens.size() && found.size() < most) {
      WrittenDate date = DateReading.isStart(tokens.kind(i)) ? reading.at(i) : null;
      if (date != null && date.precision == DatePrecision.DAY) {
        found.add(date);
        i += 3;
      } else {
        i++;
      }
    }
    return found;
  }

  /** The first two numbers of {@code 05/06/2017}; null if the value is no such date. */
  static int[] leadingPair(String value) {
    DateTokens t = value == null ? null : DateTokens.of(value);
    if (t == null
        || !DateReading.isShort(t, 0)
        || !DateReading.isShort(t, 2)
        || t.digits(4) != 4
        || !DateReading.isMark(t.kind(1))) {
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
}
