package org.newstide.pipeline.tokens;

import java.io.Serializable;
import java.util.Iterator;

/**
 * Upper bounds of the counts of sequences in constant memory, so that those too rare to become
 * phrases are never entered in a table or shuffled: most different sequences of a text occur once.
 *
 * <p>A sequence falls into one of 2²³ cells by its hash; a cell counts, up to 255, the occurrences
 * of all its sequences. So a sequence whose cell stays below the floor is rarer than the floor, for
 * certain; the converse does not hold, and the exact count follows. (The idea is that of the
 * hash-based filter of Park, Chen and Yu, "An Effective Hash-Based Algorithm for Mining Association
 * Rules", 1995.) States add, in any order, to the same cells.
 */
final class CountBounds implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int BITS = 23;
  private static final int MOST = 255;

  private final byte[] cells = new byte[1 << BITS];

  /** The bounds over some articles. */
  static CountBounds over(
      Iterator<CutArticle> articles, NameOpeners openers, CandidateSequences candidates) {
    CountBounds bounds = new CountBounds();
    PackedWords words = new PackedWords(openers);
    CandidateSequences.Visitor adding =
        (begin, end, hash) -> {
          bounds.add(hash);
          return true;
        };
    while (articles.hasNext()) {
      words.read(articles.next());
      WordRuns.visit(
          words, (language, from, to) -> candidates.visit(words, language, from, to, adding));
    }
    return bounds;
  }

  private void add(long hash) {
    int cell = cell(hash);
    if ((cells[cell] & MOST) < MOST) {
      cells[cell]++;
    }
  }

  /** Adds another state to this one; returns this. */
  CountBounds plus(CountBounds more) {
    for (int i = 0; i < cells.length; i++) {
      cells[i] = (byte) Math.min(MOST, (cells[i] & MOST) + (more.cells[i] & MOST));
    }
    return this;
  }

  /** False if a sequence with this hash occurs less often than the floor, for certain. */
  boolean mayReach(long hash, int floor) {
    return (cells[cell(hash)] & MOST) >= Math.min(MOST, floor);
  }

  private static int cell(long hash) {
    return (int) (hash >>> 64 - BITS);
  }
}
