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

  /**
   * Both copies begin with a capital, so only the words that do are looked up, by the hash of four
   * words; the rest of the line is cut into words when a first pair of places is found.
   */
  private static void cutWithin(PageLines page, int number, String line) {
    int[] last = new int[Integer.highestOneBit(Math.max(8, line.length() / 16)) * 4];
    int mask = last.length - 1;
    Words words = null;
    int i = nextCapital(line, 0);
    while (i < line.length()) {
      int slot = openingHash(line, i) & mask;
      int before = last[slot] - 1;
      last[slot] = i + 1;
      if (before >= 0 && startsSentence(line, before)) {
        words = words == null ? new Words(line) : words;
        int first = words.at(before);
        int second = words.at(i);
        if (isDoubled(line, words, first, second)) {
          page.cutInside(number, before, i, RemovalReason.CAPTION);
          int end = second + second - first;
          i = end < words.size() ? nextCapital(line, words.start(end)) : line.length();
          continue;
        }
      }
      i = nextCapital(line, i + 1);
    }
  }

  private static boolean isDoubled(String line, Words words, int first, int second) {
    int distance = second - first;
    return distance >= FEWEST_WORDS
        && distance <= MOST_WORDS
        && words.equal(first, second, distance)
        && (distance >= SURE_WORDS || onlyBlanks(line, words.end(second - 1), words.start(second)));
  }

  private static int nextCapital(String line, int from) {
    int i = from;
    while (i < line.length()
        && !(CharKinds.isUpper(line.charAt(i))
            && (i == 0 || !CharKinds.isWord(line.charAt(i - 1))))) {
      i++;
    }
    return i;
  }

  /** A hash of the first words from here on. */
  private static int openingHash(String line, int from) {
    int hash = 0;
    int i = from;
    for (int word = 0; word < FEWEST_WORDS; word++) {
      while (i < line.length() && CharKinds.isWord(line.charAt(i))) {
        hash = hash * 31 + line.charAt(i++);
      }
      i = Letters.nextLetter(line, i);
      hash *= 0x9e3779b9;
    }
    return hash ^ hash >>> 15;
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
