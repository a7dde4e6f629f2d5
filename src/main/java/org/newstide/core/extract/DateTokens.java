package org.newstide.core.extract;

import java.util.Locale;

/** The numbers, words and marks of a written date, with the time of day and zone set apart. */
final class DateTokens {

  static final byte NUMBER = 'n';
  static final byte MONTH = 'm';

  /** {@code tháng}, before the number of a month. */
  static final byte THANG = 't';

  /** A word that stands between the numbers of a date and says nothing else. */
  static final byte LINK = 'l';

  private static final int MOST = 40;
  private static final int LONGEST = 120;

  private final String text;
  private final byte[] rawKinds = new byte[MOST];
  private final int[] rawStarts = new int[MOST];
  private final int[] rawEnds = new int[MOST];
  private int rawSize;

  private final byte[] kinds = new byte[MOST];
  private final long[] values = new long[MOST];
  private final int[] digits = new int[MOST];
  private int size;

  /** Time of day in nanoseconds; -1 if there is none. */
  long nanoOfDay = -1;

  /** Offset from UTC in seconds; {@code Integer.MIN_VALUE} if there is none. */
  int offset = Integer.MIN_VALUE;

  private DateTokens(String text) {
    this.text = text;
  }

  /** The tokens of a text; null if it is too long to be a date. */
  static DateTokens of(String value) {
    if (value.length() > LONGEST) {
      return null;
    }
    DateTokens tokens = new DateTokens(PlainText.line(value).toLowerCase(Locale.ROOT));
    return tokens.split() && tokens.sort() ? tokens : null;
  }

  int size() {
    return size;
  }

  /** Kind of a token: a constant above, or the mark itself ({@code - / .}); 0 behind the last. */
  byte kind(int i) {
    return i < size ? kinds[i] : 0;
  }

  /** Value of a number or month; 0 behind the last. */
  long value(int i) {
    return i < size ? values[i] : 0;
  }

  int digits(int i) {
    return i < size ? digits[i] : 0;
  }

  private boolean split() {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == ' ') {
        i++;
        continue;
      }
      if (rawSize == MOST) {
        return false;
      }
      int start = i++;
      byte kind = (byte) (c < 0x7f ? c : '?');
      if (isDigit(c)) {
        kind = NUMBER;
        while (i < text.length() && isDigit(text.charAt(i))) {
          i++;
        }
      } else if (Character.isLetter(c)) {
        kind = 'w';
        while (i < text.length() && Character.isLetter(text.charAt(i))) {
          i++;
        }
      }
      rawKinds[rawSize] = kind;
      rawStarts[rawSize] = start;
      rawEnds[rawSize++] = i;
    }
    return true;
  }

  private boolean sort() {
    int i = 0;
    while (i < rawSize) {
      int next = time(i);
      next = next > i ? next : zone(i);
      next = next > i ? next : weekday(i);
      if (next > i) {
        i = next;
        continue;
      }
      if (rawKinds[i] == NUMBER) {
        if (rawEnds[i] - rawStarts[i] > 18) {
          return false;
        }
        add(NUMBER, Long.parseLong(word(i)), rawEnds[i] - rawStarts[i]);
      } else if (rawKinds[i] == 'w') {
        addWord(i);
      } else if ("-/.".indexOf(rawKinds[i]) >= 0) {
        add(rawKinds[i], 0, 0);
      }
      i++;
    }
    return true;
  }

  private void addWord(int i) {
    String word = word(i);
    int month = DateWords.month(word);
    boolean ordinal = i > 0 && rawKinds[i - 1] == NUMBER && rawEnds[i - 1] == rawStarts[i];
    if (month > 0) {
      add(MONTH, month, 0);
    } else if (word.equals("tháng") || word.equals("thang") || word.equals("th") && !ordinal) {
      add(THANG, 0, 0);
    } else if (word.equals("năm") || DateWords.isCounter(word)) {
      add(LINK, 0, 0);
    }
  }

  private void add(byte kind, long value, int length) {
    kinds[size] = kind;
    values[size] = value;
    digits[size++] = length;
  }

  /** Reads {@code 14:05}, {@code 14:05:00.123 pm} or {@code 14h05}, then an offset behind it. */
  private int time(int from) {
    int hourDigits = length(from);
    boolean colon = mark(from + 1, ':') || mark(from + 1, 'h');
    if (nanoOfDay >= 0 || !number(from) || hourDigits > 2 || !colon || length(from + 2) != 2) {
      return from;
    }
    long hour = number(from, 0);
    long seconds = number(from + 2, 0) * 60;
    int i = from + 3;
    long nanos = 0;
    if (mark(i, ':') && length(i + 1) == 2) {
      seconds += number(i + 1, 0);
      i += 2;
      if ((mark(i, '.') || mark(i, ',')) && number(i + 1) && rawStarts[i + 1] == rawEnds[i]) {
        nanos = fraction(word(i + 1));
        i += 2;
      }
    }
    if (word(i).equals("pm") || word(i).equals("am")) {
      hour = hour % 12 + (word(i).equals("pm") ? 12 : 0);
      i++;
    }
    if (hour < 24 && seconds < 3600) {
      nanoOfDay = (hour * 3600 + seconds) * 1_000_000_000L + nanos;
    }
    int signed = signedOffset(i);
    return signed > i ? signed : i;
  }

  private static long fraction(String digits) {
    String nine = (digits + "000000000").substring(0, 9);
    return Long.parseLong(nine);
  }

  private int zone(int from) {
    String word = word(from);
    if (word.equals("ict")) {
      offset = 7 * 3600;
      return from + 1;
    }
    boolean afterTime = nanoOfDay >= 0 && word.equals("z");
    if (!afterTime && !word.equals("gmt") && !word.equals("utc")) {
      return from;
    }
    offset = 0;
    int signed = signedOffset(from + 1);
    return signed > from + 1 ? signed : from + 1;
  }

  /** Reads {@code +07:00}, {@code -0500} or {@code +7}, if it is not part of a date. */
  private int signedOffset(int from) {
    if (!(mark(from, '+') || mark(from, '-')) || !number(from + 1)) {
      return from;
    }
    int length = length(from + 1);
    int end = from + 2;
    long minutes = number(from + 1, 0) * 60;
    if (rawStarts[from + 1] != rawEnds[from] || length > 4 || length == 3) {
      return from;
    }
    if (length == 4) {
      minutes = number(from + 1, 0) / 100 * 60 + number(from + 1, 0) % 100;
    } else if (mark(end, ':') && length(end + 1) == 2) {
      minutes += number(end + 1, 0);
      end += 2;
    }
    if (mark(end, '/') || mark(end, '-') || mark(end, '.') || minutes > 18 * 60) {
      return from;
    }
    offset = (int) (mark(from, '-') ? -minutes * 60 : minutes * 60);
    return end;
  }

  /** Skips {@code thứ 6}, {@code thứ sáu}: its number is no part of the date. */
  private int weekday(int from) {
    return word(from).equals("thứ") && from + 1 < rawSize && length(from + 1) <= 4
        ? from + 2
        : from;
  }

  private boolean number(int i) {
    return i < rawSize && rawKinds[i] == NUMBER;
  }

  private long number(int i, long otherwise) {
    return number(i) && length(i) <= 18 ? Long.parseLong(word(i)) : otherwise;
  }

  private int length(int i) {
    return i < rawSize ? rawEnds[i] - rawStarts[i] : 0;
  }

  private boolean mark(int i, char mark) {
    return i < rawSize && length(i) == 1 && text.charAt(rawStarts[i]) == mark;
  }

  private String word(int i) {
    return i < rawSize ? text.substring(rawStarts[i], rawEnds[i]) : "";
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
