package org.newstide.core.time;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The days that a text names: {@code 14 de agosto}, {@code August 14, 2011}, {@code ngày 14 tháng
 * 8}, {@code 14/8}, {@code 8月14日}. A text that looks back on a day tells that it mattered.
 *
 * <table>
 * <caption>What is read</caption>
 * <tr><td>{@code D M}, {@code D de M}, {@code D. M}</td><td>M a month's name in the language</td></tr>
 * <tr><td>{@code M D}</td><td>the same, the day behind</td></tr>
 * <tr><td>{@code D/M}, {@code D/M/Y}, {@code D-M-Y}, {@code D.M.Y}</td><td>not in English, where
 * the order is unsure</td></tr>
 * <tr><td>{@code M月D日}, {@code M월 D일}</td><td></td></tr>
 * </table>
 *
 * <p>A year may follow, behind at most one word. Without one, the day is the last of its kind up to
 * 30 days after the text was written. Names of months are those of the JDK. Linear in the text.
 */
public final class NamedDays {

  private static final int AHEAD = 30;

  private static final String CJK_MONTH = "月월";

  private final Map<String, Integer> months;
  private final boolean dayFirst;

  private NamedDays(Map<String, Integer> months, boolean dayFirst) {
    this.months = months;
    this.dayFirst = dayFirst;
  }

  /**
   * For texts in a language.
   *
   * @param language ISO 639-1 code; of one that the JDK does not know, only numbers are read
   */
  public static NamedDays in(String language) {
    Locale locale = Locale.forLanguageTag(requireNonNull(language, "language"));
    Map<String, Integer> months = new HashMap<>();
    for (Month month : Month.values()) {
      for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)) {
        List<String> name = words(month.getDisplayName(style, locale));
        if (!name.isEmpty() && !isNumber(name.get(0))) {
          months.put(String.join(" ", name), month.getValue());
        }
      }
    }
    return new NamedDays(months, !language.equals("en"));
  }

  /**
   * The days named, each once, in order.
   *
   * @param written the day of the text
   */
  public Set<LocalDate> of(String text, LocalDate written) {
    List<String> words = words(text);
    Set<LocalDate> days = new TreeSet<>();
    for (int i = 0; i < words.size(); i++) {
      if (isNumber(words.get(i))) {
        readNumber(words, i, written, days);
      } else {
        readMonth(words, i, written, days);
      }
    }
    return days;
  }

  private void readNumber(List<String> words, int i, LocalDate written, Set<LocalDate> days) {
    int number = number(words, i);
    String next = word(words, i + 1);
    if (next.length() == 1 && CJK_MONTH.contains(next)) {
      add(number(words, i + 2), number, 0, written, days);
      return;
    }
    boolean numbers = "/-.".contains(next) && isNumber(word(words, i + 2));
    if (numbers && dayFirst && !next.isEmpty()) {
      boolean full = word(words, i + 3).equals(next) && word(words, i + 4).length() == 4;
      if (full || next.equals("/")) {
        add(number, number(words, i + 2), full ? number(words, i + 4) : 0, written, days);
      }
      return;
    }
    for (int at = i + 1; at <= i + 2; at++) {
      int length = monthLength(words, at);
      if (length > 0) {
        add(number, month(words, at, length), year(words, at + length), written, days);
        return;
      }
    }
  }

  private void readMonth(List<String> words, int i, LocalDate written, Set<LocalDate> days) {
    int length = monthLength(words, i);
    if (length == 1 && isNumber(word(words, i + 1)) && word(words, i + 1).length() <= 2) {
      add(number(words, i + 1), month(words, i, length), year(words, i + 2), written, days);
    }
  }

  private int monthLength(List<String> words, int at) {
    if (months.containsKey(word(words, at) + " " + word(words, at + 1))) {
      return 2;
    }
    return months.containsKey(word(words, at)) ? 1 : 0;
  }

  private int month(List<String> words, int at, int length) {
    return months.get(length == 1 ? word(words, at) : word(words, at) + " " + word(words, at + 1));
  }

  /** The year at a place or behind one word; 0 if there is none. */
  private static int year(List<String> words, int at) {
    for (int i = at; i <= at + 1; i++) {
      if (word(words, i).length() == 4 && isNumber(word(words, i))) {
        return number(words, i);
      }
    }
    return 0;
  }

  private static void add(int day, int month, int year, LocalDate written, Set<LocalDate> days) {
    if (day < 1 || day > 31 || month < 1 || month > 12) {
      return;
    }
    try {
      if (year > 0) {
        days.add(LocalDate.of(year, month, day));
        return;
      }
      LocalDate latest = written.plusDays(AHEAD);
      LocalDate named = LocalDate.of(latest.getYear(), month, day);
      days.add(named.isAfter(latest) ? LocalDate.of(latest.getYear() - 1, month, day) : named);
    } catch (DateTimeException noSuchDay) {
      // 30 February, or 29 February of a common year: names no day.
    }
  }

  /** Runs of letters in lower case, runs of digits, and the signs of dates. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int n = text.length();
    for (int i = 0; i < n; ) {
      char c = text.charAt(i);
      int end = i + 1;
      if (c >= '0' && c <= '9') {
        while (end < n && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
          end++;
        }
      } else if (CJK_MONTH.indexOf(c) < 0 && Character.isLetter(c)) {
        while (end < n && Character.isLetter(text.charAt(end))) {
          end++;
        }
      } else if (CJK_MONTH.indexOf(c) < 0 && c != '/' && c != '-' && c != '.') {
        i++;
        continue;
      }
      words.add(text.substring(i, end).toLowerCase(Locale.ROOT));
      i = end;
    }
    return words;
  }

  private static String word(List<String> words, int i) {
    return i < words.size() ? words.get(i) : "";
  }

  private static boolean isNumber(String word) {
    return !word.isEmpty() && word.charAt(0) >= '0' && word.charAt(0) <= '9';
  }

  /** The number at a place; 0 where there is none of at most four digits. */
  private static int number(List<String> words, int i) {
    String word = word(words, i);
    return isNumber(word) && word.length() <= 4 ? Integer.parseInt(word) : 0;
  }
}
