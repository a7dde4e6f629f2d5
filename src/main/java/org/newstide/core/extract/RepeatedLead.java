package org.newstide.core.extract;

/**
 * A lead whose words the body says again. The body's stay.
 *
 * <p>The first paragraph goes if nine tenths of its letters stand in one stretch of a later
 * paragraph, or if it is little more than a quotation and a later paragraph holds that quotation.
 */
final class RepeatedLead {

  private static final double COVER = 0.9;
  private static final int SHORTEST = 30;
  private static final int SHORTEST_QUOTE_WORDS = 8;
  private static final int MOST_WORDS_AROUND_QUOTE = 12;
  private static final int PROBE = 20;
  private static final String OPENING = "\"“«";
  private static final String CLOSING = "\"”»";

  private RepeatedLead() {}

  static void cut(PageLines page) {
    int first = page.next(0);
    if (first == page.size()) {
      return;
    }
    String lead = page.line(first);
    int open = firstOf(lead, OPENING, 0);
    int close = open < 0 ? -1 : firstOf(lead, CLOSING, open + 1);
    boolean quotes = close > 0 && isMostlyQuote(lead, open, close);
    for (int i = page.next(first + 1); i < page.size(); i = page.next(i + 1)) {
      String line = page.line(i);
      if (isCovered(lead, 0, lead.length(), line)
          || quotes && isCovered(lead, open + 1, close, line)) {
        page.cutLine(first, RemovalReason.REPEATED_LEAD);
        return;
      }
    }
  }

  private static boolean isMostlyQuote(String lead, int open, int close) {
    int around = Letters.words(lead.substring(0, open)) + Letters.words(lead.substring(close + 1));
    return around <= MOST_WORDS_AROUND_QUOTE
        && Letters.words(lead.substring(open, close)) >= SHORTEST_QUOTE_WORDS;
  }

  private static int firstOf(String text, String characters, int from) {
    for (int i = from; i < text.length(); i++) {
      if (characters.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /** True if the stretch stands in the line but for a tenth. */
  private static boolean isCovered(String lead, int from, int to, String line) {
    int length = to - from;
    if (length < SHORTEST || line.length() < length * COVER) {
      return false;
    }
    // Whatever covers nine tenths covers the middle.
    int probe = from + (length - PROBE) / 2;
    String middle = lead.substring(probe, probe + PROBE);
    int at = line.indexOf(middle);
    for (int tries = 0; at >= 0 && tries < 3; tries++) {
      int letters = PROBE;
      letters += common(lead, probe + PROBE, to, line, at + PROBE, 1);
      letters += common(lead, probe - 1, from - 1, line, at - 1, -1);
      if (letters >= length * COVER) {
        return true;
      }
      at = line.indexOf(middle, at + 1);
    }
    return false;
  }

  /** Characters of the lead from one place on that the line has too, punctuation not compared. */
  private static int common(String lead, int from, int to, String line, int place, int step) {
    int i = from;
    int j = place;
    while (i != to && j >= 0 && j < line.length()) {
      char a = lead.charAt(i);
      char b = line.charAt(j);
      if (a == b) {
        i += step;
        j += step;
      } else if (!Letters.isWordChar(a)) {
        i += step;
      } else if (!Letters.isWordChar(b)) {
        j += step;
      } else {
        break;
      }
    }
    return Math.abs(i - from);
  }
}
