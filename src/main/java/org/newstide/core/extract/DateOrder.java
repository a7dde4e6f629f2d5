package org.newstide.core.extract;

/** Which number of {@code 05/06/2017} is the day. */
public enum DateOrder {
  DAY_FIRST,
  MONTH_FIRST,
  /** A date that can be read both ways is no evidence. */
  UNDECIDED;

  /**
   * What the dates of one archive say together: those that can be read one way only decide how the
   * others are read.
   *
   * @param values date fields as they stand; what is no such date has no say
   * @return {@code UNDECIDED} if no value decides, or if they contradict one another
   */
  public static DateOrder decide(Iterable<String> values) {
    boolean dayFirst = false;
    boolean monthFirst = false;
    for (String value : values) {
      int[] numbers = WrittenDate.leadingPair(value);
      if (numbers == null) {
        continue;
      }
      dayFirst |= numbers[0] > 12 && numbers[0] <= 31 && numbers[1] >= 1 && numbers[1] <= 12;
      monthFirst |= numbers[1] > 12 && numbers[1] <= 31 && numbers[0] >= 1 && numbers[0] <= 12;
    }
    if (dayFirst == monthFirst) {
      return UNDECIDED;
    }
    return dayFirst ? DAY_FIRST : MONTH_FIRST;
  }
}
