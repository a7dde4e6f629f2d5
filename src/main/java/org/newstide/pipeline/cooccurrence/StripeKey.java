package org.newstide.pipeline.cooccurrence;

import java.time.LocalDate;

/**
 * What a stripe of counts belongs to, in one positive {@code long}: from the highest bit down the
 * unit (1 bit), the language (13 bits), a term (18 bits) and the month (17 bits).
 *
 * <p>Sorted keys bring all months of a term together. Language and month alone are a <i>group</i>:
 * the articles that are counted together.
 */
final class StripeKey {

  static final int SENTENCE = 0;
  static final int DOCUMENT = 1;

  /** The month of articles without a date that tells one. */
  static final int UNDATED = 0;

  static final int MONTH_BITS = 17;
  static final int TERM_BITS = 18;
  static final int MAX_LANGUAGES = 1 << 13;

  /** All months, {@link #UNDATED} among them. */
  static final int ALL = (1 << MONTH_BITS) - 1;

  private StripeKey() {}

  static int group(int language, int month) {
    return language << MONTH_BITS | month;
  }

  static int languageOfGroup(int group) {
    return group >>> MONTH_BITS;
  }

  static long of(int unit, int term, int group) {
    long languageAndUnit = (long) unit * MAX_LANGUAGES + languageOfGroup(group);
    return (languageAndUnit << TERM_BITS | term) << MONTH_BITS | group & ALL;
  }

  static int unit(long key) {
    return (int) (key >>> MONTH_BITS + TERM_BITS) / MAX_LANGUAGES;
  }

  static int language(long key) {
    return (int) (key >>> MONTH_BITS + TERM_BITS) % MAX_LANGUAGES;
  }

  static int term(long key) {
    return (int) (key >>> MONTH_BITS) & (1 << TERM_BITS) - 1;
  }

  static int month(long key) {
    return (int) key & ALL;
  }

  /** What the keys of all months of a term share. */
  static long withoutMonth(long key) {
    return key >>> MONTH_BITS;
  }

  /** The month of a date; {@link #UNDATED} for null and outside the years 0 to 9999. */
  static int monthOf(LocalDate date) {
    if (date == null || date.getYear() < 0 || date.getYear() > 9999) {
      return UNDATED;
    }
    return date.getYear() * 12 + date.getMonthValue();
  }

  /** First day of a month; null for {@link #ALL}. */
  static LocalDate firstDay(int month) {
    return month == ALL ? null : LocalDate.of((month - 1) / 12, (month - 1) % 12 + 1, 1);
  }

  static String unitName(int unit) {
    return unit == SENTENCE ? "sentence" : "document";
  }
}
