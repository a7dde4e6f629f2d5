package org.newstide.core.extract;

/** The headline at the top of a text. */
final class TitleLines {

  private static final int LONGEST = 200;

  private TitleLines() {}

  /**
   * Cuts the headline where it stands again at the top.
   *
   * @param title the record's title; if it is empty, a first line that looks like a headline and
   *     has a longer line under it becomes the title
   * @return the title; empty if there is none
   */
  static String cut(PageLines page, String title) {
    int first = page.next(0);
    String found = title;
    if (found.isEmpty() && first < page.size() && isTitle(page, first)) {
      found = page.take(first);
    }
    if (found.isEmpty()) {
      return found;
    }
    int paragraph = HeadLines.firstParagraph(page);
    for (int i = page.next(0); i < page.size(); i = page.next(i + 1)) {
      // A title that is the whole text is the text.
      boolean same = Letters.same(page.line(i), found) && page.next(i + 1) < page.size();
      if (same) {
        page.cutLine(i, RemovalReason.REPEATED_TITLE);
      } else if (i >= paragraph) {
        break;
      }
    }
    return found;
  }

  private static boolean isTitle(PageLines page, int first) {
    String line = page.line(first);
    if (!Letters.looksLikeTitle(line, LONGEST) || PhotoCredits.endsWithCredit(line)) {
      return false;
    }
    for (int i = page.next(first + 1); i < page.size(); i = page.next(i + 1)) {
      if (page.line(i).length() > line.length()) {
        return true;
      }
    }
    return false;
  }
}
