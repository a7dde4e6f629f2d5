package org.newstide.core.extract;

/**
 * Undoes the line breaks of texts that were set to a fixed width, as news wires were: there a new
 * paragraph is indented and every other line goes on with the one before.
 */
final class HardWrap {

  /** No line of such a text is longer. */
  private static final int WIDEST = 100;

  /** A line that the width broke is at least so long. */
  private static final int NARROWEST = 45;

  private HardWrap() {}

  /** The text with one line a paragraph; the same text if it is not hard-wrapped. */
  static String undone(String text) {
    if (text.indexOf('\n') < 0 || !isWrapped(text)) {
      return text;
    }
    StringBuilder joined = new StringBuilder(text.length());
    int start = 0;
    while (start < text.length()) {
      int end = lineEnd(text, start);
      if (joined.length() > 0) {
        boolean goesOn = isContinuation(text, start, end) && !endsWithNewline(joined);
        joined.append(goesOn ? (endsWithHyphen(joined) ? "" : " ") : "\n");
      }
      joined.append(text, start, end);
      start = end + 1;
    }
    return joined.toString();
  }

  private static boolean isWrapped(String text) {
    int indented = 0;
    int breaks = 0;
    int middle = 0;
    int lower = 0;
    int previousStart = -1;
    int start = 0;
    while (start < text.length()) {
      int end = lineEnd(text, start);
      if (end - start > WIDEST) {
        return false;
      }
      if (isIndented(text, start, end)) {
        indented++;
      } else if (previousStart >= 0 && isContinuation(text, start, end)) {
        breaks++;
        boolean broken = breaksSentence(text, previousStart, start - 1);
        middle += broken ? 1 : 0;
        lower += broken && Character.isLowerCase(text.charAt(start)) ? 1 : 0;
      }
      previousStart = start;
      start = end + 1;
    }
    // Without an indented line, lines that go on in lower case must tell a wrap from a list.
    return middle > 0 && (indented > 0 ? middle * 3 >= breaks : lower * 2 >= breaks);
  }

  private static boolean breaksSentence(String text, int start, int end) {
    int last = end - 1;
    while (last >= start && text.charAt(last) == ' ') {
      last--;
    }
    if (last - start + 1 < NARROWEST) {
      return false;
    }
    char c = text.charAt(last);
    return Letters.isWordChar(c) || c == ',' || c == '-';
  }

  private static boolean isContinuation(String text, int start, int end) {
    return start < end && text.charAt(start) > ' ';
  }

  private static boolean isIndented(String text, int start, int end) {
    return end - start > 2
        && (text.charAt(start) == '\t'
            || text.charAt(start) == ' ' && text.charAt(start + 1) == ' ')
        && !text.substring(start, end).isBlank();
  }

  private static int lineEnd(String text, int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end;
  }

  private static boolean endsWithNewline(StringBuilder text) {
    return text.charAt(text.length() - 1) == '\n';
  }

  private static boolean endsWithHyphen(StringBuilder text) {
    int n = text.length();
    return n > 1 && text.charAt(n - 1) == '-' && Character.isLetter(text.charAt(n - 2));
  }
}
