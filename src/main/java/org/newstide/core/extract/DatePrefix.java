package org.newstide.core.extract;

/** The word {@code date} and an ISO date, glued to the front of a text: {@code date 2024-05}. */
final class DatePrefix {

  private static final String WORD = "date ";

  private DatePrefix() {}

  /** Cuts the prefix. Returns the date as it stands there; null if there is none. */
  static String cut(PageLines page) {
    int first = page.next(0);
    if (first == page.size()) {
      return null;
    }
    String line = page.line(first);
    int end = WORD.length();
    if (!line.regionMatches(true, 0, WORD, 0, end)) {
      return null;
    }
    while (end < line.length() && isDatePart(line.charAt(end))) {
      end++;
    }
    boolean stands = end == line.length() || line.charAt(end) == ' ';
    String date = line.substring(WORD.length(), end);
    if (!stands || date.length() < 4 || date.length() > 10 || !Character.isDigit(date.charAt(0))) {
      return null;
    }
    page.cutStart(first, end, RemovalReason.DATE_PREFIX);
    return date;
  }

  private static boolean isDatePart(char c) {
    return c >= '0' && c <= '9' || c == '-';
  }
}
