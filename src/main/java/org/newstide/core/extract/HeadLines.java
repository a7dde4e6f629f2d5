package org.newstide.core.extract;

import org.newstide.core.extract.FurnitureWords.Match;

/**
 * What stands above an article's first paragraph: path, section, day, names, buttons, markets.
 *
 * <p>Lines that words or their form give away go by themselves. What is merely short goes only if
 * such a line shows that the page begins with furniture, and if an article follows.
 */
final class HeadLines {

  /** Further down than this a line is no head of a page. */
  private static final int MOST_LINES = 16;

  private static final int LONGEST_SHORT = 30;
  private static final int MOST_SHORT_WORDS = 3;
  private static final int LONGEST_PATH = 100;
  private static final int LONGEST_PATH_PART = 28;
  private static final int LONGEST_TICKER = 100;
  private static final int FEWEST_LETTERS_BELOW = 200;

  private HeadLines() {}

  /** Number of the first paragraph; -1 if none begins near the top. */
  static int firstParagraph(PageLines page) {
    int line = page.next(0);
    for (int seen = 0; seen < MOST_LINES && line < page.size(); seen++) {
      if (LineShapes.isProse(page.line(line)) && page.match(line) == null) {
        return line;
      }
      line = page.next(line + 1);
    }
    return -1;
  }

  /** Cuts lines whose words say what they are. */
  static void cutKnown(PageLines page) {
    int first = firstParagraph(page);
    for (int i = page.next(0); i < page.size() && i != first; i = page.next(i + 1)) {
      RemovalReason reason = reason(page, i);
      if (reason != null && page.next(i + 1) < page.size() && InsideLines.standsApart(page, i)) {
        page.cutLine(i, reason);
      } else if (first < 0) {
        return;
      }
    }
  }

  /** Cuts names, markets and what is merely short, where other furniture stands there too. */
  static void cutShort(PageLines page) {
    int first = firstParagraph(page);
    if (first < 0
        || !page.hasCuts()
        || isContinued(page.line(first))
        || !isArticleBelow(page, first)) {
      return;
    }
    for (int i = page.next(0); i < first; i = page.next(i + 1)) {
      String line = page.line(i);
      if (line.endsWith(":") || !InsideLines.standsApart(page, i)) {
        return;
      }
      RemovalReason reason = reasonOfForm(line);
      if (reason != null) {
        page.cutLine(i, reason);
      }
    }
  }

  /** True for a line that goes on with the one above, at which a link broke a sentence. */
  private static boolean isContinued(String line) {
    char c = line.charAt(0);
    return Character.isLowerCase(c) || ",.;:()".indexOf(c) >= 0;
  }

  private static RemovalReason reasonOfForm(String line) {
    if (LineShapes.isNameLine(line) || LineShapes.isAddress(line)) {
      return RemovalReason.BYLINE;
    }
    if (isTicker(line)) {
      return RemovalReason.BOILERPLATE;
    }
    return isShort(line) ? RemovalReason.NAVIGATION : null;
  }

  private static RemovalReason reason(PageLines page, int number) {
    String line = page.line(number);
    Match match = page.match(number);
    if (match != null) {
      return match.reason();
    }
    if (DateLines.isDate(line)) {
      return RemovalReason.DATELINE;
    }
    if (isPath(line)) {
      return RemovalReason.NAVIGATION;
    }
    return isRow(line) ? RemovalReason.INTERFACE_WORDS : null;
  }

  /** True for a line of nothing but buttons. */
  static boolean isRow(String line) {
    if (line.length() > LONGEST_PATH) {
      return false;
    }
    int start = LineShapes.firstMark(line);
    int end = FurnitureWords.shared().endOfRow(line, start);
    return end > start && LineShapes.isCount(line, end, LineShapes.lastWord(line));
  }

  /** True for {@code Home > World > Asia}, {@code Culture / Museums}. */
  static boolean isPath(String line) {
    if (line.length() > LONGEST_PATH || line.indexOf(':') >= 0 || LineShapes.endsAsSentence(line)) {
      return false;
    }
    int parts = 1;
    int start = 0;
    for (int i = 0; i < line.length(); i++) {
      if (isPathSign(line, i)) {
        if (i - start > LONGEST_PATH_PART || Letters.words(line.substring(start, i)) > 5) {
          return false;
        }
        parts++;
        start = i + 1;
      }
    }
    return parts > 1 && line.length() - start <= LONGEST_PATH;
  }

  private static boolean isPathSign(String line, int i) {
    char c = line.charAt(i);
    boolean apart =
        i > 0 && i + 1 < line.length() && line.charAt(i - 1) == ' ' && line.charAt(i + 1) == ' ';
    return c == '»' && line.indexOf('«') < 0
        || c == '›'
        || apart && (c == '>' || c == '/' || c == '|');
  }

  /** True for weather and market figures: half of the words are numbers, or a third and signs. */
  static boolean isTicker(String line) {
    if (line.length() > LONGEST_TICKER || LineShapes.endsAsSentence(line)) {
      return false;
    }
    if (line.indexOf('°') > 0) {
      return true;
    }
    int numbers = 0;
    boolean first = true;
    for (int i = 0; i < line.length(); i++) {
      boolean digit = Character.isDigit(line.charAt(i));
      numbers += digit && first ? 1 : 0;
      first = line.charAt(i) == ' ' || first && !digit && !Character.isLetter(line.charAt(i));
    }
    boolean signs = line.indexOf('|') >= 0 || line.indexOf('%') >= 0;
    return numbers > 0 && numbers * (signs ? 3 : 2) >= Letters.words(line);
  }

  private static boolean isShort(String line) {
    return LineShapes.weight(line) <= LONGEST_SHORT
        && Letters.words(line) <= MOST_SHORT_WORDS
        && !Letters.endsSentence(line)
        && !LineShapes.endsAsSentence(line);
  }

  private static boolean isArticleBelow(PageLines page, int first) {
    int above = 0;
    for (int i = page.next(0); i < first; i = page.next(i + 1)) {
      above += page.line(i).length();
    }
    int below = 0;
    for (int i = first; i < page.size() && below < above + FEWEST_LETTERS_BELOW; i++) {
      below += page.line(i).length();
    }
    return below >= above + FEWEST_LETTERS_BELOW;
  }
}
