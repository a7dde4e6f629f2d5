package org.newstide.core.extract;

import java.util.Locale;
import java.util.Set;

/**
 * The day that a first paragraph names.
 *
 * <table>
 * <caption>Forms</caption>
 * <tr><td>{@code sáng nay (12/7)}, {@code hôm nay, ngày 12-7}</td><td>the day itself: strong</td></tr>
 * <tr><td>{@code Ngày 12/7, …}, {@code Khoảng 17h ngày 12.7.2024, …}, {@code Tối 12-7, …}</td><td>the
 *     day of the event, mostly the same or the day before</td></tr>
 * <tr><td>{@code hôm 2/5} anywhere in the first sentences</td><td>the day of the news</td></tr>
 * <tr><td>{@code Lisbon, May 4 (ABC) -- …}, {@code LISBON, May 4 - …}</td><td>strong</td></tr>
 * </table>
 *
 * @param day 1 to 31
 * @param month 1 to 12
 * @param year 0 if it is not written
 * @param strong true where the form says that it is the day of writing
 */
record Dateline(int day, int month, int year, boolean strong) {

  private static final int HEAD = 300;
  private static final int LONGEST_PLACE = 60;
  private static final int MOST_PLACE_WORDS = 4;
  private static final int MOST_WORDS = 8;
  private static final String THANG = " tháng ";
  private static final String DASHES = "-–—";

  private static final Set<String> DAY_PARTS =
      Set.of("sáng", "chiều", "tối", "trưa", "đêm", "hôm", "ngày");
  private static final Set<String> LEADING =
      Set.of(
          "vào", "khoảng", "lúc", "rạng", "sớm", "giờ", "phút", "h", "cuối", "cùng", "trong", "chủ",
          "nhật");

  /** The dateline of a paragraph; null if it has none. */
  static Dateline find(String paragraph) {
    String head = paragraph.substring(0, Math.min(HEAD, paragraph.length()));
    Dateline english = english(head);
    if (english != null) {
      return english;
    }
    String lower = head.toLowerCase(Locale.ROOT);
    Dateline today = today(lower);
    Dateline start = today != null ? today : atStart(lower);
    return start != null ? start : thatDay(lower);
  }

  /** Length of place, day, agency and dash in front of an English text; 0 if there are none. */
  static int lengthOfPrefix(String line) {
    if (line.isEmpty() || !Character.isUpperCase(line.charAt(0))) {
      return 0;
    }
    int open = line.indexOf('(');
    int close = open < 0 ? -1 : line.indexOf(')', open);
    if (open > 2 && open <= LONGEST_PLACE && close > open && close - open <= 30) {
      boolean place = isPlace(line.substring(0, open).strip());
      boolean agency =
          Character.isUpperCase(line.charAt(open + 1))
              && Letters.words(line.substring(open, close)) <= 2;
      return place && agency ? SourcePrefix.dashEnd(line, close + 1) : 0;
    }
    int end = monthAndDayEnd(line);
    return end > 0 && isPlace(line.substring(0, end)) ? SourcePrefix.dashEnd(line, end) : 0;
  }

  /** A few capitalised words, then perhaps month and day: all upper case without them. */
  private static boolean isPlace(String words) {
    int comma = words.lastIndexOf(',');
    boolean dated = comma > 0 && monthAndDayEnd(words) == words.length();
    String place = dated ? words.substring(0, comma) : words;
    return Letters.words(place) <= MOST_PLACE_WORDS
        && (dated || place.length() > 2 && place.equals(place.toUpperCase(Locale.ROOT)));
  }

  /** Where {@code Place, May 4} ends; -1 if a line does not begin so. */
  private static int monthAndDayEnd(String line) {
    int limit = Math.min(line.length(), LONGEST_PLACE);
    for (int comma = line.indexOf(','); comma > 0 && comma < limit; ) {
      int i = monthEnd(line, comma + 1);
      int day = i < 0 ? -1 : numberEnd(line, i);
      if (day > i) {
        return day;
      }
      comma = line.indexOf(',', comma + 1);
    }
    return -1;
  }

  /** Where the blanks behind a month name end; -1 if none stands here. */
  private static int monthEnd(String line, int from) {
    int start = skipBlanks(line, from);
    int i = start;
    while (i < line.length() && Character.isLetter(line.charAt(i))) {
      i++;
    }
    if (DateWords.month(line.substring(start, i).toLowerCase(Locale.ROOT)) == 0) {
      return -1;
    }
    i = i < line.length() && line.charAt(i) == '.' ? i + 1 : i;
    return skipBlanks(line, i);
  }

  private static Dateline english(String head) {
    if (head.isEmpty() || !Character.isUpperCase(head.charAt(0))) {
      return null;
    }
    int end = monthAndDayEnd(head);
    if (end < 0) {
      return null;
    }
    int behind = skipBlanks(head, end);
    boolean marked =
        behind < head.length()
            && (head.charAt(behind) == '(' || DASHES.indexOf(head.charAt(behind)) >= 0);
    // A dateline that was cut off stands alone.
    if (!marked && behind < head.length()) {
      return null;
    }
    int dayStart = end;
    while (Character.isDigit(head.charAt(dayStart - 1))) {
      dayStart--;
    }
    int word = head.lastIndexOf(',', dayStart) + 1;
    String[] month = head.substring(word, dayStart).strip().split("[ .]", 2);
    int number = DateWords.month(month[0].toLowerCase(Locale.ROOT));
    return valid(Integer.parseInt(head.substring(dayStart, end)), number, 0, true);
  }

  private static Dateline today(String lower) {
    for (int at = lower.indexOf(" nay"); at >= 0; at = lower.indexOf(" nay", at + 1)) {
      int start = lower.lastIndexOf(' ', at - 1) + 1;
      if (!DAY_PARTS.contains(lower.substring(start, at))) {
        continue;
      }
      int i = at + 4;
      while (i < lower.length() && " ,(".indexOf(lower.charAt(i)) >= 0) {
        i++;
      }
      i = lower.startsWith("ngày ", i) ? i + 5 : i;
      Dateline found = dayAndMonth(lower, i, true);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Reads {@code hôm 2/5} within the first sentences: the day of the news, rarely another. */
  private static Dateline thatDay(String lower) {
    for (int at = lower.indexOf("hôm "); at >= 0; at = lower.indexOf("hôm ", at + 1)) {
      boolean word = at == 0 || !Character.isLetter(lower.charAt(at - 1));
      Dateline found = word ? dayAndMonth(lower, at + 4, false) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static Dateline atStart(String lower) {
    boolean dayPart = false;
    int i = 0;
    for (int word = 0; word < MOST_WORDS; word++) {
      i = skipBlanks(lower, i);
      if (dayPart) {
        Dateline found = dayAndMonth(lower, i, false);
        if (found != null) {
          return found;
        }
      }
      int end = wordEnd(lower, lower.startsWith("thứ ", i) ? i + 4 : i);
      i = lower.startsWith("thứ ", i) ? end : i;
      String next = lower.substring(i, end);
      boolean clock = !next.isEmpty() && Character.isDigit(next.charAt(0)) && next.length() <= 5;
      boolean passed = next.isEmpty() || LEADING.contains(next) || DAY_PARTS.contains(next);
      if (!clock && !passed) {
        return null;
      }
      dayPart |= DAY_PARTS.contains(next);
      i = end < lower.length() && lower.charAt(end) != ' ' ? end + 1 : end;
    }
    return null;
  }

  private static int wordEnd(String lower, int from) {
    int end = from;
    while (end < lower.length() && " ,(".indexOf(lower.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** Reads {@code 12 tháng 7}, perhaps with {@code năm 2024} behind. */
  private static Dateline inWords(String text, int from, int dayEnd, boolean strong) {
    int monthEnd = numberEnd(text, dayEnd + THANG.length());
    if (monthEnd < 0) {
      return null;
    }
    int year = monthEnd;
    while (year < text.length()
        && year - monthEnd < 5
        && " năm/-".indexOf(text.charAt(year)) >= 0) {
      year++;
    }
    int day = Integer.parseInt(text.substring(from, dayEnd));
    int month = Integer.parseInt(text.substring(dayEnd + THANG.length(), monthEnd));
    boolean written = year > monthEnd && digits(text, year) == 4;
    return valid(
        day, month, written ? Integer.parseInt(text.substring(year, year + 4)) : 0, strong);
  }

  /** Reads {@code 12/7}, {@code 12-7}, {@code 12.7}, {@code 12/7/2024} or {@code 11-12/7}. */
  private static Dateline dayAndMonth(String text, int from, boolean strong) {
    int dayEnd = numberEnd(text, from);
    if (dayEnd > 0 && text.startsWith(THANG, dayEnd)) {
      return inWords(text, from, dayEnd, strong);
    }
    if (dayEnd < 0 || dayEnd >= text.length() || "/-.".indexOf(text.charAt(dayEnd)) < 0) {
      return null;
    }
    int monthEnd = numberEnd(text, dayEnd + 1);
    if (monthEnd < 0) {
      return null;
    }
    int third = monthEnd < text.length() ? monthEnd + 1 : monthEnd;
    boolean range =
        text.charAt(dayEnd) == '-'
            && monthEnd < text.length()
            && text.charAt(monthEnd) == '/'
            && numberEnd(text, third) > 0;
    if (range) {
      return dayAndMonth(text, dayEnd + 1, strong);
    }
    int year = 0;
    boolean more = monthEnd < text.length() && text.charAt(monthEnd) == text.charAt(dayEnd);
    if (more && digits(text, third) == 4) {
      year = Integer.parseInt(text.substring(third, third + 4));
    }
    int day = Integer.parseInt(text.substring(from, dayEnd));
    int month = Integer.parseInt(text.substring(dayEnd + 1, monthEnd));
    return valid(day, month, year, strong);
  }

  private static Dateline valid(int day, int month, int year, boolean strong) {
    boolean exists = WrittenDate.day(year == 0 ? 2000 : year, month, day) != null;
    return exists ? new Dateline(day, month, year, strong) : null;
  }

  private static int digits(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i - from;
  }

  /** Where a number of one or two digits ends; -1 if none stands here. */
  private static int numberEnd(String text, int from) {
    int digits = digits(text, from);
    return digits == 1 || digits == 2 ? from + digits : -1;
  }

  private static int skipBlanks(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i;
  }
}
