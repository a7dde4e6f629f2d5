package org.newstide.core.html;

/**
 * The visible words of a block, runs of blanks as one, and where in the page's visible text they
 * stand.
 */
final class VisibleBlock {

  private static final int LONGEST = 4000;
  private static final int LONGEST_LINE = 60;
  private static final int LONGEST_DATED_LINE = 160;

  private final StringBuilder words = new StringBuilder();
  private int start;
  private int end;

  /** Characters of the page before this block. */
  int start() {
    return start;
  }

  /** Characters of the page so far. */
  int end() {
    return end;
  }

  /** Characters kept of the block, at most 4,000; the rest is only counted. */
  int length() {
    return words.length();
  }

  String text() {
    return words.toString().strip();
  }

  void append(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = Character.isWhitespace(c) || c == '\u00a0';
      boolean afterBlank = words.isEmpty() || words.charAt(words.length() - 1) == ' ';
      if (blank && afterBlank) {
        continue;
      }
      end++;
      if (words.length() < LONGEST) {
        words.append(blank ? ' ' : c);
      }
    }
  }

  /** Begins the next block where this one ends. */
  void begin() {
    words.setLength(0);
    start = end;
  }

  /** A date with few words around it, not one within a sentence. */
  static boolean isLine(String piece, String whole) {
    char last = whole.charAt(whole.length() - 1);
    if (last == '。' || last == '！' || last == '?' || !whole.startsWith(piece)) {
      return false;
    }
    int weight = 0;
    for (int i = 0; i < whole.length() && i <= LONGEST_DATED_LINE; i++) {
      weight += whole.charAt(i) >= 0x2e80 ? 3 : 1;
    }
    return piece.length() == whole.length() && weight <= LONGEST_LINE
        || Character.isDigit(whole.charAt(0)) && weight <= LONGEST_DATED_LINE;
  }
}
