package org.newstide.core.extract;

import org.newstide.core.extract.FurnitureWords.Fit;
import org.newstide.core.extract.FurnitureWords.Match;

/**
 * Furniture between an article's paragraphs: links to other articles, advertising, invitations,
 * picture credits. Only lines that cannot be part of a sentence go, because texts were broken at
 * links too.
 */
final class InsideLines {

  private static final int LONGEST_POINTED = 160;

  /** The words of a link at which a sentence was broken. */
  private static final int LONGEST_LINK = 30;

  /** A longer line without a full stop breaks off. */
  private static final int LONGEST_HEADING = 120;

  private InsideLines() {}

  static void cut(PageLines page) {
    for (int i = page.next(0); i < page.size(); i = page.next(i + 1)) {
      RemovalReason reason = reason(page.line(i), page.match(i));
      boolean alone = page.nearAbove(i - 1) < 0 && page.near(i + 1) == page.size();
      if (reason != null && !alone && standsApart(page, i)) {
        page.cutLine(i, reason);
      }
    }
  }

  private static RemovalReason reason(String line, Match match) {
    if (match == null) {
      boolean pointed = line.length() <= LONGEST_POINTED && LineShapes.isPointed(line);
      return pointed && !Letters.endsSentence(line) ? RemovalReason.RELATED_LINKS : null;
    }
    return goesAnywhere(match) ? match.reason() : null;
  }

  private static boolean goesAnywhere(Match match) {
    return switch (match.reason()) {
      case RELATED_LINKS, ADVERTISEMENT -> true;
      case PHOTO_CREDIT -> match.fit() != Fit.SIGNED;
      case INTERFACE_WORDS, COMMENTS, BYLINE, NAVIGATION, TAGS, PAYWALL, PLAYER ->
          match.fit() == Fit.ANYWHERE;
      default -> match.fit() == Fit.ANYWHERE || match.fit() == Fit.BEGINS;
    };
  }

  /** True unless the line above breaks off or the line below goes on with it. */
  static boolean standsApart(PageLines page, int line) {
    int below = page.near(line + 1);
    if (below < page.size()) {
      String after = page.line(below);
      char next = after.charAt(0);
      if (!LineShapes.isAddress(after) && Character.isLowerCase(next)
          || ",.;:)”".indexOf(next) >= 0) {
        return false;
      }
    }
    int above = page.nearAbove(line - 1);
    if (above < 0) {
      return true;
    }
    String before = page.line(above);
    char last = before.charAt(before.length() - 1);
    boolean open =
        page.line(line).length() <= LONGEST_LINK
            && before.length() >= LONGEST_HEADING
            && Character.isLetterOrDigit(last);
    boolean label = last == '(' || before.endsWith("(Ảnh:") || last == ',';
    return !open && !label;
  }
}
