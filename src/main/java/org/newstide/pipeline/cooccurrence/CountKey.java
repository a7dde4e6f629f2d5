package org.newstide.pipeline.cooccurrence;

import java.time.LocalDate;

/**
 * What a count belongs to, in one positive {@code long}: from the highest bit down the unit (2
 * bits), two term ids (22 bits each, the smaller first) and the month (17 bits).
 *
 * <p>Sorted keys bring all months of a pair together. A key with the same id twice counts the units
 * that hold one term.
 */
final class CountKey {

  static final int SENTENCE = 0;
  static final int DOCUMENT = 1;

  /** The month of articles without a date that tells one. */
  static final int UNDATED = 0;

  /** All months, {@link #UNDATED} among them. */
  static final int ALL = (1 << 17) - 1;

  static final int MAX_TERMS = 1 << 22;

  /** Bits below the pair. */
  static final int MONTH_BITS = 17;

  private static final int TERM_BITS = 22;
  private static final int TERM_MASK = MAX_TERMS - 1;

  private CountKey() {}

  static long of(int unit, int a, int b, int month) {
    return (((((long) unit << TERM_BITS) | a) << TERM_BITS) | b) << MONTH_BITS | month;
  }

  static int unit(long key) {
    return (int) (key >>> (MONTH_BITS + 2 * TERM_BITS));
  }

  static int a(long key) {
    return (int) (key >>> (MONTH_BITS + TERM_BITS)) & TERM_MASK;
  }

  static int b(long key) {
    return (int) (key >>> MONTH_BITS) & TERM_MASK;
  }

  static int month(long key) {
    return (int) key & ALL;
  }

  /** The same pair in another month. */
  static long withMonth(long key, int month) {
    return key >>> MONTH_BITS << MONTH_BITS | month;
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
