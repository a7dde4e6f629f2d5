package org.newstide.core.extract;

/**
 * The time of day in a written date, and its zone: {@code 14:05}, {@code 2:05 p.m. CET}, {@code
 * 14h05}, {@code 오후 2시 5분}, {@code 14時05分}, {@code 14:05 (GMT+7)}.
 */
final class DateClock {

  private static final int NONE = Integer.MIN_VALUE;

  private final RawTokens raw;
  private long nanoOfDay = -1;
  private int offset = NONE;

  /** 12 for an afternoon word in front of the time, 0 for one of the morning, -1 for none. */
  private int half = -1;

  DateClock(RawTokens raw) {
    this.raw = raw;
  }

  /** In nanoseconds; -1 if no time was read. */
  long nanoOfDay() {
    return nanoOfDay;
  }

  /** In seconds; {@code Integer.MIN_VALUE} if no zone was read. */
  int offset() {
    return offset;
  }

  /** Reads a time or a zone at a token. Returns the token behind it; {@code i} if there is none. */
  int read(int i) {
    int next = halfInFront(i);
    next = next > i ? next : time(i);
    return next > i ? next : zone(i);
  }

  private int halfInFront(int i) {
    String word = raw.word(i);
    int end = i + 1;
    if (word.length() == 1 && raw.length(i + 1) == 1 && raw.isWord(i + 1)) {
      word += raw.word(i + 1);
      end = i + 2;
    }
    int found =
        switch (word) {
          case "오후", "下午", "午後", "晚上" -> 12;
          case "오전", "上午", "午前", "早上" -> 0;
          default -> -1;
        };
    if (found < 0) {
      return i;
    }
    half = found;
    return end;
  }

  private int time(int from) {
    if (nanoOfDay >= 0 || !raw.isNumber(from) || raw.length(from) > 2) {
      return from;
    }
    boolean colon = raw.mark(from + 1) == ':';
    boolean counted = isHour(raw.word(from + 1)) && raw.start(from + 1) == raw.end(from);
    boolean minutes = raw.isNumber(from + 2) && raw.length(from + 2) == 2;
    boolean point = raw.mark(from + 1) == '.' && minutes && isClockWord(raw.word(from + 3));
    if (!counted && !(colon && minutes) && !point) {
      return from;
    }
    boolean short1 = counted && isMinute(raw.word(from + 3)) && raw.isNumber(from + 2);
    return minutes || short1 ? clock(from) : hourOnly(from);
  }

  private int hourOnly(int from) {
    set(raw.number(from), 0, 0);
    return from + 2;
  }

  private int clock(int from) {
    long hour = raw.number(from);
    long seconds = raw.number(from + 2) * 60;
    long nanos = 0;
    int i = from + 3;
    if (raw.mark(i) == ':' && raw.length(i + 1) == 2 && raw.isNumber(i + 1)) {
      seconds += raw.number(i + 1);
      i += 2;
      boolean fraction =
          (raw.mark(i) == '.' || raw.mark(i) == ',')
              && raw.isNumber(i + 1)
              && raw.start(i + 1) == raw.end(i);
      if (fraction) {
        nanos = Long.parseLong((raw.word(i + 1) + "000000000").substring(0, 9));
        i += 2;
      }
    } else if (isMinute(raw.word(i))) {
      i++;
    }
    i = halfBehind(i);
    set(hour, seconds, nanos);
    return zoneBehind(i);
  }

  private void set(long written, long seconds, long nanos) {
    long hour = half < 0 || written > 12 ? written : written % 12 + half;
    if (hour < 24 && seconds < 3600) {
      nanoOfDay = (hour * 3600 + seconds) * 1_000_000_000L + nanos;
    }
  }

  private int halfBehind(int i) {
    String word = raw.word(i);
    int end = i + 1;
    if (word.length() == 1 && raw.mark(i + 1) == '.' && raw.word(i + 2).equals("m")) {
      word += "m";
      end = raw.mark(i + 3) == '.' ? i + 4 : i + 3;
    }
    switch (word) {
      case "pm", "ch" -> half = 12;
      case "am", "sa" -> half = 0;
      default -> {
        return i;
      }
    }
    return end;
  }

  private int zoneBehind(int from) {
    int signed = signedOffset(from);
    if (signed > from) {
      return signed;
    }
    int word = raw.mark(from) == '(' || raw.mark(from) == ',' ? from + 1 : from;
    Integer zone = DateWords.zone(raw.word(word));
    return zone == null ? from : named(word, zone);
  }

  private int zone(int from) {
    String word = raw.word(from);
    return switch (word) {
      case "ict" -> named(from, 7 * 3600);
      case "gmt", "utc" -> named(from, 0);
      case "z" -> nanoOfDay >= 0 ? named(from, 0) : from;
      default -> from;
    };
  }

  private int named(int i, int seconds) {
    offset = seconds;
    int signed = signedOffset(i + 1);
    return signed > i + 1 ? signed : i + 1;
  }

  /** Reads {@code +07:00}, {@code -0500} or {@code +7}, if it is not part of a date. */
  private int signedOffset(int from) {
    char sign = raw.mark(from);
    if (sign != '+' && sign != '-' || !raw.isNumber(from + 1)) {
      return from;
    }
    int length = raw.length(from + 1);
    if (raw.start(from + 1) != raw.end(from) || length > 4 || length == 3) {
      return from;
    }
    long number = raw.number(from + 1);
    long minutes = length == 4 ? number / 100 * 60 + number % 100 : number * 60;
    int end = from + 2;
    if (length < 4 && raw.mark(end) == ':' && raw.length(end + 1) == 2) {
      minutes += raw.number(end + 1);
      end += 2;
    }
    char behind = raw.mark(end);
    if (behind == '/' || behind == '-' || behind == '.' || minutes > 18 * 60) {
      return from;
    }
    offset = (int) (sign == '-' ? -minutes * 60 : minutes * 60);
    return end;
  }

  private static boolean isHour(String word) {
    return switch (word) {
      case "h", "時", "时", "点", "點", "시" -> true;
      default -> false;
    };
  }

  private static boolean isMinute(String word) {
    return switch (word) {
      case "分", "분", "m", "min" -> true;
      default -> false;
    };
  }

  private static boolean isClockWord(String word) {
    return switch (word) {
      case "uhr", "am", "pm" -> true;
      default -> false;
    };
  }
}
