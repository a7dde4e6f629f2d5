package org.newstide.core.extract;

import java.util.Map;

/** Words of written dates. */
final class DateWords {

  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("january", 1),
          Map.entry("february", 2),
          Map.entry("march", 3),
          Map.entry("april", 4),
          Map.entry("may", 5),
          Map.entry("june", 6),
          Map.entry("july", 7),
          Map.entry("august", 8),
          Map.entry("september", 9),
          Map.entry("october", 10),
          Map.entry("november", 11),
          Map.entry("december", 12),
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("sept", 9),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12));

  private DateWords() {}

  /** 1 to 12 for an English month in lower case, in full or short; 0 for any other word. */
  static int month(String word) {
    return MONTHS.getOrDefault(word, 0);
  }

  /** True for the words that stand behind a year, month or day in Chinese, Japanese and Korean. */
  static boolean isCounter(String word) {
    return switch (word) {
      case "年", "月", "日", "년", "월", "일" -> true;
      default -> false;
    };
  }
}
