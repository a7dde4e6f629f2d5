package org.newstide.core.html;

import java.util.ArrayList;
import java.util.List;

/** Finds what may be a date in running text, by the look of its digits, in one pass. */
final class DateLook {

  private static final int AROUND = 34;

  private DateLook() {}

  /** Pieces of a text around each run of digits that may be a year or the end of a short date. */
  static List<String> pieces(String text, int most) {
    List<String> pieces = new ArrayList<>(1);
    int from = -1;
    int to = -1;
    int i = 0;
    while (i < text.length() && pieces.size() < most) {
      if (!Character.isDigit(text.charAt(i))) {
        i++;
        continue;
      }
      int end = i;
      while (end < text.length() && Character.isDigit(text.charAt(end))) {
        end++;
      }
      if (isYear(text, i, end) || isShortYear(text, i, end)) {
        int start = Math.max(0, i - AROUND);
        if (from >= 0 && start > to) {
          pieces.add(cut(text, from, to));
          from = -1;
        }
        from = from < 0 ? start : from;
        to = Math.min(text.length(), end + AROUND);
      }
      i = end;
    }
    if (from >= 0 && pieces.size() < most) {
      pieces.add(cut(text, from, to));
    }
    return pieces;
  }

  private static boolean isYear(String text, int start, int end) {
    return end - start == 4 && Character.digit(text.charAt(start), 10) <= 2
        || isEra(text, start, end);
  }

  private static boolean isEra(String text, int start, int end) {
    return end - start <= 2 && end < text.length() && text.charAt(end) == '年';
  }

  /** The last two digits of {@code 12.5.24}. */
  private static boolean isShortYear(String text, int start, int end) {
    if (end - start != 2 || start < 4) {
      return false;
    }
    char mark = text.charAt(start - 1);
    boolean marked = mark == '.' || mark == '/' || mark == '-';
    boolean digit = Character.isDigit(text.charAt(start - 2));
    return marked
        && digit
        && (text.charAt(start - 3) == mark || start > 4 && text.charAt(start - 4) == mark);
  }

  /** From blank to blank, so that no number is cut in two. */
  private static String cut(String text, int from, int to) {
    int start = from;
    while (start > 0 && from - start < 20 && Character.isLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    int end = to;
    while (end < text.length() && end - to < 20 && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end).strip();
  }
}
