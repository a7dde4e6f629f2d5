package org.newstide.pipeline.tokens;

import java.util.Iterator;

/**
 * Upper bounds of pair counts in constant memory, so that pairs too rare to become phrases are
 * never entered in a table or shuffled: most different pairs of a text occur once.
 *
 * <p>A pair falls into one of 2²³ cells by its hash; a cell counts, up to 255, the occurrences of
 * all its pairs. So a pair whose cell stays below the floor is rarer than the floor, for certain;
 * the converse does not hold, and the exact count follows. (The idea is that of the hash-based
 * filter of Park, Chen and Yu, "An Effective Hash-Based Algorithm for Mining Association Rules",
 * 1995.) States add, in any order, to the same cells.
 */
final class PairFilter {

  private static final int BITS = 23;
  private static final int MOST = 255;

  private PairFilter() {}

  /** The cells of some articles. */
  static byte[] over(Iterator<CutArticle> articles, NameOpeners openers) {
    byte[] cells = new byte[1 << BITS];
    PackedWords words = new PackedWords(openers);
    while (articles.hasNext()) {
      words.read(articles.next());
      WordRuns.visit(
          words,
          (language, from, to) -> {
            for (int at = from + 1; at < to; at++) {
              add(cells, language, words.hash(words.word(at - 1)), words.hash(words.word(at)));
            }
          });
    }
    return cells;
  }

  private static void add(byte[] cells, String language, long left, long right) {
    int cell = cell(language, left, right);
    if ((cells[cell] & MOST) < MOST) {
      cells[cell]++;
    }
  }

  /** Adds the second state to the first and returns the first. */
  static byte[] sum(byte[] cells, byte[] more) {
    for (int i = 0; i < cells.length; i++) {
      cells[i] = (byte) Math.min(MOST, (cells[i] & MOST) + (more[i] & MOST));
    }
    return cells;
  }

  /** False if the pair occurs less often than the floor, for certain. */
  static boolean mayReach(byte[] cells, String language, long left, long right, int floor) {
    return (cells[cell(language, left, right)] & MOST) >= Math.min(MOST, floor);
  }

  private static int cell(String language, long left, long right) {
    return (int) (WordPairs.hash(language, left, right) >>> 64 - BITS);
  }
}
