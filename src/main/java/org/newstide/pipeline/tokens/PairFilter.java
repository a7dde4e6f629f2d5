package org.newstide.pipeline.tokens;

import java.util.Iterator;
import org.apache.spark.sql.Row;

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

  private static final int CELLS = 1 << 23;
  private static final int MOST = 255;

  private PairFilter() {}

  /** The cells of some articles, rows of language, title, text. */
  static byte[] over(Iterator<Row> articles, Neighbours neighbours) {
    byte[] cells = new byte[CELLS];
    while (articles.hasNext()) {
      Row article = articles.next();
      String language = article.getString(0);
      neighbours.visit(
          language,
          article.getString(1),
          article.getString(2),
          (left, right, candidate) -> {
            if (candidate) {
              add(cells, language, left, right);
            }
          });
    }
    return cells;
  }

  private static void add(byte[] cells, String language, String left, String right) {
    int cell = cell(language, left, right);
    if ((cells[cell] & MOST) < MOST) {
      cells[cell]++;
    }
  }

  /** Adds the second state to the first and returns the first. */
  static byte[] sum(byte[] cells, byte[] more) {
    for (int i = 0; i < CELLS; i++) {
      cells[i] = (byte) Math.min(MOST, (cells[i] & MOST) + (more[i] & MOST));
    }
    return cells;
  }

  /** False if the pair occurs less often than the floor, for certain. */
  static boolean mayReach(byte[] cells, String language, String left, String right, int floor) {
    return (cells[cell(language, left, right)] & MOST) >= Math.min(MOST, floor);
  }

  private static int cell(String language, String left, String right) {
    long hash = (31 * language.hashCode() + left.hashCode()) * 0x9E3779B97F4A7C15L;
    hash += right.hashCode();
    hash = (hash ^ hash >>> 32) * 0xD6E8FEB86659FD93L;
    return (int) (hash >>> 41);
  }
}
