package org.newstide.core.extract;

import java.time.LocalDate;
import org.newstide.core.time.DatePrecision;

/**
 * A date in an address or a file's path: {@code /2024/05/12/}, {@code 2024-05-12}, {@code
 * 20240512}, {@code -20251009211640962.htm}; coarser {@code /2024/05/} and, in a file's name,
 * {@code 2024}.
 *
 * @param date the day, or the first of the month or year
 * @param precision how exact it is
 * @param strong true if it can hardly be anything else: parts with marks between them, or digits of
 *     a day with a time
 */
record AddressDate(LocalDate date, DatePrecision precision, boolean strong) {

  private static final int EARLIEST = 1800;
  private static final int LATEST = 2100;

  /** The first of the most exact dates in an address; null if there is none. */
  static AddressDate inUrl(String url) {
    int scheme = url.indexOf("://");
    int from = url.indexOf('/', scheme < 0 ? 0 : scheme + 3);
    int end = Math.min(cut(url, '?'), cut(url, '#'));
    return from < 0 || from >= end ? null : find(url.substring(from, end), false, false);
  }

  private static int cut(String url, char mark) {
    int at = url.indexOf(mark);
    return at < 0 ? url.length() : at;
  }

  /**
   * The last of the most exact dates in the last four parts of a path; a year alone only in the
   * last part. Null if there is none.
   */
  static AddressDate inPath(String path) {
    int from = path.length();
    for (int parts = 0; parts < 4 && from > 0; parts++) {
      from = path.lastIndexOf('/', from - 1);
    }
    AddressDate found = find(path.substring(Math.max(from, 0)), true, false);
    return found != null ? found : find(path.substring(path.lastIndexOf('/') + 1), true, true);
  }

  private static AddressDate find(String text, boolean takeLast, boolean years) {
    AddressDate best = null;
    int i = 0;
    while (i < text.length()) {
      if (!isDigit(text.charAt(i))) {
        i++;
        continue;
      }
      int end = digitsEnd(text, i);
      AddressDate here = at(text, i, end, years);
      if (here != null && (best == null || isBetter(here, best, takeLast))) {
        best = here;
      }
      i = end;
    }
    return best;
  }

  private static boolean isBetter(AddressDate here, AddressDate best, boolean takeLast) {
    int compared = here.precision.compareTo(best.precision);
    return compared < 0 || takeLast && compared == 0;
  }

  private static AddressDate at(String text, int start, int end, boolean years) {
    int length = end - start;
    if (length == 4) {
      return afterYear(text, start, end, years);
    }
    if (length != 8 && length != 12 && length != 14 && length != 17) {
      return null;
    }
    int year = number(text, start, 4);
    LocalDate date = day(year, number(text, start + 4, 2), number(text, start + 6, 2));
    boolean timed = length > 8;
    if (date == null
        || timed && (number(text, start + 8, 2) > 23 || number(text, start + 10, 2) > 59)) {
      return null;
    }
    return new AddressDate(date, DatePrecision.DAY, timed);
  }

  private static AddressDate afterYear(String text, int start, int end, boolean years) {
    int year = number(text, start, 4);
    if (day(year, 1, 1) == null) {
      return null;
    }
    if (end < text.length() && "/-_.".indexOf(text.charAt(end)) >= 0) {
      int monthEnd = digitsEnd(text, end + 1);
      int month = monthEnd - end - 1 <= 2 ? number(text, end + 1, monthEnd - end - 1) : 0;
      if (month >= 1 && month <= 12) {
        return afterMonth(text, end, monthEnd, year, month);
      }
    }
    return years ? new AddressDate(LocalDate.of(year, 1, 1), DatePrecision.YEAR, false) : null;
  }

  private static AddressDate afterMonth(String text, int mark, int monthEnd, int year, int month) {
    if (monthEnd < text.length() && text.charAt(monthEnd) == text.charAt(mark)) {
      int dayEnd = digitsEnd(text, monthEnd + 1);
      int digits = dayEnd - monthEnd - 1;
      LocalDate date =
          digits >= 1 && digits <= 2 ? day(year, month, number(text, monthEnd + 1, digits)) : null;
      if (date != null) {
        return new AddressDate(date, DatePrecision.DAY, true);
      }
    }
    // One digit behind a year may count anything: 2024-2 is as well the second part.
    return monthEnd - mark == 3
        ? new AddressDate(LocalDate.of(year, month, 1), DatePrecision.MONTH, false)
        : null;
  }

  private static LocalDate day(int year, int month, int day) {
    return year < EARLIEST || year > LATEST ? null : WrittenDate.day(year, month, day);
  }

  private static int number(String text, int from, int length) {
    int value = 0;
    for (int i = from; i < from + length; i++) {
      value = value * 10 + text.charAt(i) - '0';
    }
    return value;
  }

  private static int digitsEnd(String text, int from) {
    int i = from;
    while (i < text.length() && isDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
