package org.newstide.core.extract;

/**
 * A line that stands twice in a row: the words under a picture and its alternative text, which both
 * go. What is too long for a caption or holds somebody's words loses its first copy only, and a
 * line of a table, with few letters, stays.
 */
final class DoubledCaptions {

  private static final int LONGEST = 300;
  private static final int FEWEST_LETTERS = 10;

  /** What is longer and stands twice above all others is the lead. */
  private static final int LONGEST_FIRST = 60;

  /** Below so many words a repetition within a line may be a figure of speech. */
  private static final int FEWEST_WORDS = 4;

  /** So many words nobody says twice in a row. */
  private static final int SURE_WORDS = 12;

  private static final int MOST_WORDS = 60;

  private DoubledCaptions() {}

  static void cut(PageLines page) {
    int i = page.next(0);
    while (i < page.size()) {
      int behind = page.next(i + 1);
      boolean doubled = false;
      boolean lead = i == page.next(0) && page.line(i).length() > LONGEST_FIRST;
      boolean paragraph = lead || page.line(i).length() > LONGEST || holdsQuote(page.line(i));
      while (behind < page.size()
          && Letters.same(page.line(i), page.line(behind))
          && isSentence(page.line(i))) {
        page.cutLine(i, paragraph ? RemovalReason.REPEATED_PARAGRAPH : RemovalReason.CAPTION);
        doubled = !paragraph;
        i = behind;
        behind = page.next(behind + 1);
      }
      // The last copy stays where nothing else would.
      if (doubled && (page.next(0) < i || behind < page.size())) {
        page.cutLine(i, RemovalReason.CAPTION);
      }
      i = behind;
    }
  }

  private static boolean holdsQuote(String line) {
    return line.indexOf('"') >= 0 || line.indexOf('“') >= 0;
  }

  private static boolean isSentence(String line) {
    return Letters.words(line) >= 3 && Letters.count(line, FEWEST_LETTERS) >= FEWEST_LETTERS;
  }

  /**
   * Cuts captions and subheadings that stand twice within a line, as where all paragraphs of a page
   * were glued into one: four or more words from the start of a sentence that come at once again.
   * Only the first copy goes, because the second may begin a sentence. A short one with a full stop
   * behind it stays: speakers repeat themselves.
   */
  static void cutWithinLines(PageLines page) {
    for (int i = page.next(0); i < page.size(); i = page.next(i + 1)) {
      String line = page.line(i);
      if (line.length() > LONGEST) {
        cutWithin(page, i, line);
      }
    }
  }

  private static void cutWithin(PageLines page, int number, String line) {
    Words words = new Words(line);
    int[] last = new int[Integer.highestOneBit(Math.max(8, words.size())) * 4];
    int mask = last.length - 1;
    int i = 0;
    while (i + FEWEST_WORDS <= words.size()) {
      int slot = words.hash(i, FEWEST_WORDS) & mask;
      int before = last[slot] - 1;
      last[slot] = i + 1;
      int distance = i - before;
      if (before >= 0
          && distance >= FEWEST_WORDS
          && distance <= MOST_WORDS
          && words.equal(before, i, distance)
          && startsSentence(line, words.start(before))
          && (distance >= SURE_WORDS || onlyBlanks(line, words.end(i - 1), words.start(i)))) {
        page.cutInside(number, words.start(before), words.start(i), RemovalReason.CAPTION);
        i += distance;
      } else {
        i++;
      }
    }
  }

  private static boolean onlyBlanks(String line, int from, int to) {
    return line.substring(from, to).isBlank();
  }

  private static boolean startsSentence(String line, int start) {
    if (!Character.isUpperCase(line.charAt(start))) {
      return false;
    }
    int i = start - 1;
    while (i >= 0 && line.charAt(i) == ' ') {
      i--;
    }
    return i < 0 || ".!?…)”\"]:".indexOf(line.charAt(i)) >= 0;
  }
}
