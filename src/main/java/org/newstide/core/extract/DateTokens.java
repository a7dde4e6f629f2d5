package org.newstide.core.extract;

/**
 * The numbers, words and marks of a written date, with the time of day and zone set apart. Two
 * ways: of a field, in which unknown words are passed over, and of running text, in which they
 * stand between one date and the next.
 */
final class DateTokens {

  static final byte NUMBER = 'n';
  static final byte MONTH = 'm';

  /** {@code tháng}, before the number of a month. */
  static final byte THANG = 't';

  /** A word that stands between the numbers of a date and says nothing else. */
  static final byte LINK = 'l';

  /** Any other word or mark of running text. */
  static final byte OTHER = 'o';

  private static final int MOST_OF_FIELD = 40;
  private static final int MOST_OF_TEXT = 160;
  private static final int LONGEST_FIELD = 120;

  private final RawTokens raw;
  private final boolean running;
  private final byte[] kinds;
  private final long[] values;
  private final int[] digits;
  private final int[] origins;
  private final DateClock clock;
  private int size;

  private DateTokens(RawTokens raw, boolean running) {
    this.raw = raw;
    this.running = running;
    int most = raw.size() + 1;
    kinds = new byte[most];
    values = new long[most];
    digits = new int[most];
    origins = new int[most];
    clock = new DateClock(raw);
  }

  /** The tokens of a field; null if it is too long to be a date. */
  static DateTokens of(String value) {
    if (value.length() > LONGEST_FIELD) {
      return null;
    }
    RawTokens raw = RawTokens.of(PlainText.line(value), MOST_OF_FIELD);
    if (!raw.complete()) {
      return null;
    }
    DateTokens tokens = new DateTokens(raw, false);
    return tokens.sort() ? tokens : null;
  }

  /** The tokens of running text, as far as they are kept. */
  static DateTokens inText(String text) {
    DateTokens tokens = new DateTokens(RawTokens.of(PlainText.composed(text), MOST_OF_TEXT), true);
    tokens.sort();
    return tokens;
  }

  int size() {
    return size;
  }

  boolean isRunning() {
    return running;
  }

  /** Time of day in nanoseconds; -1 if there is none. */
  long nanoOfDay() {
    return clock.nanoOfDay();
  }

  /** Offset from UTC in seconds; {@code Integer.MIN_VALUE} if there is none. */
  int offset() {
    return clock.offset();
  }

  /** Kind of a token: a constant above, or the mark itself ({@code - / .}); 0 behind the last. */
  byte kind(int i) {
    return i < size ? kinds[i] : 0;
  }

  /** Value of a number, month or era; 0 behind the last. */
  long value(int i) {
    return i < size ? values[i] : 0;
  }

  /** Digits of a number; of a Thai month 1: its year is counted from 543 before ours. */
  int digits(int i) {
    return i < size ? digits[i] : 0;
  }

  /** True if nothing, not even a blank, stands between a token and the next. */
  boolean glued(int i) {
    return i + 1 < size && raw.end(origins[i]) == raw.start(origins[i + 1]);
  }

  private boolean sort() {
    int i = 0;
    while (i < raw.size()) {
      int next = clock.read(i);
      next = next > i ? next : weekday(i);
      if (next > i) {
        i = next;
        continue;
      }
      if (raw.isNumber(i)) {
        if (raw.length(i) > 18) {
          if (!running) {
            return false;
          }
          add(i, OTHER, 0, 0);
        } else {
          add(i, NUMBER, raw.number(i), raw.length(i));
        }
        i++;
      } else {
        i = raw.isWord(i) ? addWord(i) : addMark(i);
      }
    }
    return true;
  }

  private int addMark(int i) {
    char mark = raw.mark(i);
    if (mark == '-' || mark == '/' || mark == '.') {
      add(i, (byte) mark, 0, 0);
    } else if (running && mark != ',' && mark != '\'') {
      add(i, OTHER, 0, 0);
    }
    return i + 1;
  }

  private int addWord(int i) {
    String word = raw.word(i);
    int month = DateWords.month(word);
    boolean glued = i > 0 && raw.isNumber(i - 1) && raw.end(i - 1) == raw.start(i);
    if (month > 0) {
      dropDouble(month);
      add(i, MONTH, month, isThai(word) ? 1 : 0);
      return i + 1;
    }
    int era = i + 1 < raw.size() ? DateWords.eraBase(word + raw.word(i + 1)) : 0;
    if (era > 0) {
      return addEra(i, era);
    }
    int thai = thaiAbbreviation(i);
    if (thai > i) {
      return thai;
    }
    if (word.equals("tháng") || word.equals("thang") || word.equals("th") && !glued) {
      add(i, THANG, 0, 0);
    } else if (DateWords.isLink(word) || running && word.equals("t") && glued) {
      add(i, LINK, DateWords.isCounter(word) ? 1 : 0, 0);
    } else if (running && !(glued && DateWords.isOrdinal(word))) {
      add(i, OTHER, 0, 0);
    }
    return i + 1;
  }

  /** Some Arabic papers give a month both its names: {@code 24 نيسان / أبريل 2020}. */
  private void dropDouble(int month) {
    boolean twice = size >= 2 && kinds[size - 2] == MONTH && values[size - 2] == month;
    size -= twice ? 2 : 0;
  }

  private int addEra(int i, int base) {
    boolean first = raw.word(i + 2).equals("元");
    if (!first && !raw.isNumber(i + 2)) {
      return i + 1;
    }
    add(i, NUMBER, base + (first ? 1 : raw.number(i + 2)), 4);
    return i + 3;
  }

  /** Reads {@code ม.ค.}: letters with a point behind each. */
  private int thaiAbbreviation(int i) {
    boolean dotted =
        isThai(raw.word(i))
            && raw.mark(i + 1) == '.'
            && raw.isWord(i + 2)
            && raw.start(i + 2) == raw.end(i + 1);
    int month = dotted ? DateWords.month(raw.word(i) + raw.word(i + 2)) : 0;
    if (month == 0) {
      return i;
    }
    add(i, MONTH, month, 1);
    return raw.mark(i + 3) == '.' ? i + 4 : i + 3;
  }

  private static boolean isThai(String word) {
    return !word.isEmpty() && word.charAt(0) >= 0xe01 && word.charAt(0) <= 0xe4e;
  }

  /** Skips {@code thứ 6}, {@code thứ sáu}, {@code T6}: its number is no part of the date. */
  private int weekday(int i) {
    String word = raw.word(i);
    if (word.equals("thứ") && i + 1 < raw.size() && raw.length(i + 1) <= 4) {
      return i + 2;
    }
    boolean glued = raw.isNumber(i + 1) && raw.start(i + 1) == raw.end(i);
    boolean alone = i == 0 || raw.end(i - 1) < raw.start(i) || !raw.isNumber(i - 1);
    boolean short2to7 =
        glued && raw.length(i + 1) == 1 && raw.number(i + 1) >= 2 && raw.number(i + 1) <= 7;
    return word.equals("t") && alone && short2to7 ? i + 2 : i;
  }

  private void add(int origin, byte kind, long value, int length) {
    kinds[size] = kind;
    values[size] = value;
    digits[size] = length;
    origins[size++] = origin;
  }
}
