package org.newstide.core.extract;

/**
 * A line that stands twice in a row: the words under a picture and its alternative text, which both
 * go. A paragraph too long for a caption loses its first copy only.
 */
final class DoubledCaptions {

  private static final int LONGEST = 300;

  /** Below so many words a repetition within a line may be a figure of speech. */
  private static final int FEWEST_WORDS = 4;

  private static final int MOST_WORDS = 60;

  private DoubledCaptions() {}

  static void cut(PageLines page) {
    int i = page.next(0);
    while (i < page.size()) {
      int behind = page.next(i + 1);
      boolean doubled = false;
      while (behind < page.size() && Letters.same(page.line(i), page.line(behind))) {
        boolean paragraph = page.line(i).length() > LONGEST;
        page.cutLine(i, paragraph ? RemovalReason.REPEATED_PARAGRAPH : RemovalReason.CAPTION);
        doubled = !paragraph;
        i = behind;
        behind = page.next(behind + 1);
      }
      if (doubled && page.previous(page.size() - 1) > 0) {
        page.cutLine(i, RemovalReason.CAPTION);
      }
      i = behind;
    }
  }

  /**
   * Cuts captions that stand twice within a line, as where all paragraphs of a page were glued into
   * one: four or more words from the start of a sentence that come at once again.
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
          && startsSentence(line, words.start(before))) {
        int end = sentenceEnd(line, words.end(i + distance - 1));
        page.cutInside(number, words.start(before), end, RemovalReason.CAPTION);
        i += distance;
      } else {
        i++;
      }
    }
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

  private static int sentenceEnd(String line, int end) {
    int i = end;
    while (i < line.length() && ".…)".indexOf(line.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }
}
