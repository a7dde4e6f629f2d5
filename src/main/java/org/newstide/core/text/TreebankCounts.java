package org.newstide.core.text;

import java.util.List;
import org.newstide.core.text.TreebankSentences.Sentence;

/** Which runs of the treebank have weights of their own, and how often they are joined there. */
final class TreebankCounts {

  private final LongCounts rows = new LongCounts();
  private final int[] joined;
  private final int[] parted;
  private final byte[] classes;

  TreebankCounts(List<Sentence> sentences, SegmenterSettings settings) {
    rows.add(SyllableHash.NONE, 0);
    LongCounts[] all = {new LongCounts(), new LongCounts(), new LongCounts()};
    for (Sentence sentence : sentences) {
      each(sentence, (key, order, together) -> all[order].add(key, 1));
    }
    int[] floors = {settings.singleRowFloor(), settings.pairRowFloor(), settings.tripleRowFloor()};
    for (int order = 0; order < all.length; order++) {
      for (int n = 0; n < all[order].size(); n++) {
        if (all[order].count(n) >= floors[order]) {
          rows.add(all[order].key(n), 0);
        }
      }
    }
    joined = new int[rows.size()];
    parted = new int[rows.size()];
    classes = new byte[rows.size()];
    for (Sentence sentence : sentences) {
      restore(sentence);
    }
  }

  private interface Visitor {
    void take(long key, int order, boolean together);
  }

  private static void each(Sentence sentence, Visitor visitor) {
    SyllableRuns runs = sentence.runs();
    boolean[] joined = sentence.joined();
    for (int i = SyllableRuns.MARGIN; i < runs.end; i++) {
      long[] keys = runs.keys;
      visitor.take(keys[i], 0, joined[i] || joined[i + 1]);
      if (runs.adjoins[i + 1]) {
        visitor.take(SyllableHash.of(keys[i], keys[i + 1]), 1, joined[i + 1]);
        if (runs.adjoins[i + 2]) {
          boolean both = joined[i + 1] && joined[i + 2];
          visitor.take(SyllableHash.of(keys[i], keys[i + 1], keys[i + 2]), 2, both);
        }
      }
    }
  }

  /** The runs that have a row, by its number; number 0 is none. */
  LongCounts rows() {
    return rows;
  }

  /** For each row the class of its counts; changes with them. */
  byte[] classes() {
    return classes;
  }

  void remove(Sentence sentence) {
    each(sentence, (key, order, together) -> count(key, together, -1));
  }

  void restore(Sentence sentence) {
    each(sentence, (key, order, together) -> count(key, together, 1));
  }

  private void count(long key, boolean together, int change) {
    int row = rows.number(key);
    if (row > 0) {
      (together ? joined : parted)[row] += change;
      classes[row] = (byte) (step(joined[row]) << 2 | step(parted[row]));
    }
  }

  private static int step(int count) {
    return count < 2 ? count : count < 4 ? 2 : 3;
  }
}
