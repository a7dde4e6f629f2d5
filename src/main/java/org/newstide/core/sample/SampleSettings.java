package org.newstide.core.sample;

import static java.util.Objects.requireNonNull;

import java.time.YearMonth;
import java.util.List;

/**
 * What a sample archive shall hold. The same settings give the same archive, byte for byte.
 *
 * @param articles number of articles, at least one a month; records that are no article come on top
 * @param firstMonth the month that the archive begins with
 * @param months its length, from 1 to 600
 * @param languages ISO 639-1 codes out of {@code vi} and {@code en}, without repetition
 * @param seed start of all random choices
 */
public record SampleSettings(
    long articles, YearMonth firstMonth, int months, List<String> languages, long seed) {

  /** Languages that there are phrases for. */
  public static final List<String> SUPPORTED_LANGUAGES = List.of("vi", "en");

  /** The demo: 3,000 articles over six months in both languages. */
  public static final SampleSettings DEMO =
      new SampleSettings(3_000, YearMonth.of(2023, 1), 6, SUPPORTED_LANGUAGES, 7);

  private static final int MOST_MONTHS = 600;
  private static final int MOST_ARTICLES_A_MONTH = 9_999_999;

  public SampleSettings {
    requireNonNull(firstMonth, "firstMonth");
    languages = List.copyOf(requireNonNull(languages, "languages"));
    check(months >= 1 && months <= MOST_MONTHS, "months", "from 1 to " + MOST_MONTHS, months);
    check(articles >= months, "articles", "at least one a month, " + months, articles);
    check(
        articles / months < MOST_ARTICLES_A_MONTH / 4,
        "articles",
        "fewer than " + MOST_ARTICLES_A_MONTH / 4 + " a month",
        articles);
    check(
        !languages.isEmpty()
            && SUPPORTED_LANGUAGES.containsAll(languages)
            && languages.stream().distinct().count() == languages.size(),
        "languages",
        "one or more of " + SUPPORTED_LANGUAGES + ", each once",
        languages);
  }

  private static void check(boolean holds, String name, String rule, Object found) {
    if (!holds) {
      throw new IllegalArgumentException(name + " must be " + rule + ", found " + found);
    }
  }
}
