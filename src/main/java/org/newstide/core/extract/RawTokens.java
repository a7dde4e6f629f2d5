package org.newstide.core.extract;

import java.util.Arrays;
import java.util.Locale;

/**
 * Runs of digits, runs of letters and single marks, in lower case and with ASCII digits. A Chinese
 * character is a token of its own, and so is a Korean counter behind a number.
 */
final class RawTokens {

  private final String text;
  private byte[] kinds = new byte[24];
  private int[] starts = new int[24];
  private int[] ends = new int[24];
  private int size;
  private boolean complete = true;

  private RawTokens(String text) {
    this.text = text;
  }

  /** The first tokens of a text, {@code most} at most. */
  static RawTokens of(String text, int most) {
    RawTokens tokens = new RawTokens(withAsciiDigits(text.toLowerCase(Locale.ROOT)));
    tokens.split(most);
    return tokens;
  }

  int size() {
    return size;
  }

  /** False if there were more tokens than are kept. */
  boolean complete() {
    return complete;
  }

  boolean isNumber(int i) {
    return i < size && kinds[i] == 'n';
  }

  boolean isWord(int i) {
    return i < size && kinds[i] == 'w';
  }

  /** The value of a number of up to 18 digits; 0 for anything else. */
  long number(int i) {
    return isNumber(i) && length(i) <= 18 ? Long.parseLong(word(i)) : 0;
  }

  /** The mark; 0 for anything else. */
  char mark(int i) {
    return i < size && kinds[i] == 'p' ? text.charAt(starts[i]) : 0;
  }

  /** The token as it stands; empty behind the last. */
  String word(int i) {
    return i < size ? text.substring(starts[i], ends[i]) : "";
  }

  int length(int i) {
    return i < size ? ends[i] - starts[i] : 0;
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  private void split(int most) {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (isBlank(c)) {
        i++;
        continue;
      }
      if (size == most) {
        complete = false;
        return;
      }
      int start = i;
      boolean digit = isDigit(c);
      boolean letter = !digit && isLetter(c);
      i = digit ? digitsEnd(i) : letter ? wordEnd(i) : i + 1;
      add(digit ? 'n' : letter ? 'w' : 'p', start, i);
    }
  }

  private int digitsEnd(int from) {
    int i = from;
    while (i < text.length() && isDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private int wordEnd(int from) {
    char first = text.charAt(from);
    boolean behindNumber = from > 0 && isDigit(text.charAt(from - 1));
    if (isHan(first) || behindNumber && "년월일시분초".indexOf(first) >= 0) {
      return from + 1;
    }
    int i = from + 1;
    while (i < text.length() && isLetter(text.charAt(i)) && !isHan(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private void add(char kind, int start, int end) {
    if (size == kinds.length) {
      kinds = Arrays.copyOf(kinds, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    kinds[size] = (byte) kind;
    starts[size] = start;
    ends[size++] = end;
  }

  private static String withAsciiDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0x7f && Character.isDigit(c)) {
        StringBuilder plain = new StringBuilder(text);
        for (int k = i; k < text.length(); k++) {
          int value = Character.digit(text.charAt(k), 10);
          if (value >= 0) {
            plain.setCharAt(k, (char) ('0' + value));
          }
        }
        return plain.toString();
      }
    }
    return text;
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == 0xa0 || c == 0x202f || c == 0x3000 || c == 0x200e || c == 0x200f;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Marks above and below belong to their letter; so does the line between two Arabic words. */
  private static boolean isLetter(char c) {
    if (c < 0x80) {
      return c >= 'a' && c <= 'z';
    }
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isHan(char c) {
    return c >= 0x4e00 && c <= 0x9fff || c == 0x3007;
  }
}
