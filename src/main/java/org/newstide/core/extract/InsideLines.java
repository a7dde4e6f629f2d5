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

  private InsideLines() {}

  static void cut(PageLines page) {
    int above = -1;
    for (int i = page.next(0); i < page.size(); i = page.next(i + 1)) {
      RemovalReason reason = reason(page.line(i));
      boolean apart = above < 0 || standsApart(page, above, i);
      if (reason != null && apart && (above >= 0 || page.next(i + 1) < page.size())) {
        page.cutLine(i, reason);
      } else {
        above = i;
      }
    }
  }

  private static RemovalReason reason(String line) {
    Match match = FurnitureWords.shared().find(line);
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
      case INTERFACE_WORDS, COMMENTS, BYLINE, NAVIGATION, TAGS, PAYWALL, PLAYER -> match.fit()
          == Fit.ANYWHERE;
      default -> match.fit() == Fit.ANYWHERE || match.fit() == Fit.BEGINS;
    };
  }

  /** True unless the line above breaks off and this one could go on with it. */
  private static boolean standsApart(PageLines page, int above, int line) {
    String before = page.line(above);
    char last = before.charAt(before.length() - 1);
    char first = page.line(line).charAt(0);
    boolean open = Character.isLetterOrDigit(last) || last == ',';
    int below = page.next(line + 1);
    boolean goesOn = below < page.size() && Character.isLowerCase(page.line(below).charAt(0));
    return !(open && Character.isLowerCase(first)) && !goesOn;
  }
}
