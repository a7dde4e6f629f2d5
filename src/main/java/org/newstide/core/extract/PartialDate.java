package org.newstide.core.extract;

import java.time.LocalDate;
import org.newstide.core.time.DatePrecision;

/** Completes a day or month that is written without its year. */
final class PartialDate {

  private static final int LEAP_CYCLE = 8;

  private PartialDate() {}

  /**
   * The last such day or month that is not later than the reading; {@code năm ngoái} takes the year
   * before. Null if the text names none, or names a year itself.
   */
  static RelativeDate complete(String lower, LocalDate reading, DateOrder order) {
    DateTokens t = DateTokens.inText(lower);
    for (int i = 0; i < t.size(); i++) {
      if (t.digits(i) == 4) {
        return null;
      }
    }
    boolean lastYear = lower.contains("năm ngoái") || lower.contains("last year");
    LocalDate last = lastYear ? reading.withDayOfYear(1).minusDays(1) : reading;
    for (int i = 0; i < t.size(); i++) {
      int[] found = DateReading.isStart(t.kind(i)) ? at(t, i, order) : null;
      if (found != null) {
        return completed(found[0], found[1], last);
      }
    }
    return null;
  }

  private static RelativeDate completed(int month, int day, LocalDate last) {
    for (int year = last.getYear(); year > last.getYear() - LEAP_CYCLE; year--) {
      LocalDate date = WrittenDate.day(year, month, Math.max(day, 1));
      if (date != null && !date.isAfter(last)) {
        DatePrecision precision = day == 0 ? DatePrecision.MONTH : DatePrecision.DAY;
        return new RelativeDate(date, precision, false);
      }
    }
    return null;
  }

  /** Month and day, 0 for no day; null if none begins at a token. */
  private static int[] at(DateTokens t, int i, DateOrder order) {
    boolean number = DateReading.isShort(t, i);
    switch (t.kind(i)) {
      case DateTokens.THANG:
        return pair(t.value(i + 1), DateReading.isShort(t, i + 1) ? 0 : -1);
      case DateTokens.MONTH:
        return DateReading.isShort(t, i + 1) ? pair(t.value(i), t.value(i + 1)) : null;
      default:
    }
    if (!number) {
      return null;
    }
    byte next = t.kind(i + 1);
    int name = DateReading.isMark(next) || next == DateTokens.LINK ? i + 2 : i + 1;
    if (t.kind(name) == DateTokens.MONTH) {
      return pair(t.value(name), t.value(i));
    }
    if (next == DateTokens.THANG && DateReading.isShort(t, i + 2)) {
      return pair(t.value(i + 2), t.value(i));
    }
    if (next == DateTokens.LINK && t.value(i + 1) == 1 && DateReading.isShort(t, i + 2)) {
      return pair(t.value(i), t.value(i + 2));
    }
    boolean marked = (next == '/' || next == '-' || next == '.') && DateReading.isShort(t, i + 2);
    return marked && t.glued(i) ? ordered(t.value(i), t.value(i + 2), order) : null;
  }

  private static int[] ordered(long a, long b, DateOrder order) {
    boolean monthFirst = b > 12 || order == DateOrder.MONTH_FIRST && a <= 12;
    return monthFirst ? pair(a, b) : pair(b, a);
  }

  private static int[] pair(long month, long day) {
    return month >= 1 && month <= 12 && day >= 0 && day <= 31
        ? new int[] {(int) month, (int) day}
        : null;
  }
}
