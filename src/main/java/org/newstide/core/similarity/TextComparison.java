package org.newstide.core.similarity;

import java.util.Arrays;

/** Compares two texts word by word. */
final class TextComparison {

  private static final byte IN_FIRST = 1;
  private static final byte IN_SECOND = 2;
  private static final byte IN_BOTH = 3;

  private final int[] keys;
  private final int[] counts;
  private final byte[] marks;

  private TextComparison(int entries) {
    int capacity = Integer.highestOneBit(Math.max(8, entries)) * 4;
    keys = new int[capacity];
    counts = new int[capacity];
    marks = new byte[capacity];
  }

  static Resemblance of(int[] a, int[] b) {
    TextComparison tables = new TextComparison(a.length + b.length);
    int commonWords = tables.commonWords(a, b);
    double words = ratio(commonWords, a.length + b.length - commonWords);
    int fewer = Math.min(a.length, b.length);
    double lengths = ratio(fewer, Math.max(a.length, b.length));
    if (fewer < 2) {
      return new Resemblance(words, words, words, lengths, fewer);
    }
    Arrays.fill(tables.marks, (byte) 0);
    return tables.comparePairs(a, b, words, lengths);
  }

  private Resemblance comparePairs(int[] a, int[] b, double words, double lengths) {
    int pairsOfA = 0;
    for (int i = 1; i < a.length; i++) {
      pairsOfA += mark(WordHash.pair(a[i - 1], a[i]), IN_FIRST) == IN_FIRST ? 1 : 0;
    }
    int pairsOfB = 0;
    int common = 0;
    for (int i = 1; i < b.length; i++) {
      byte marked = mark(WordHash.pair(b[i - 1], b[i]), IN_SECOND);
      pairsOfB += marked == 0 ? 0 : 1;
      common += marked == IN_BOTH ? 1 : 0;
    }
    double pairs = ratio(common, pairsOfA + pairsOfB - common);
    double containment = ratio(common, Math.min(pairsOfA, pairsOfB));
    return new Resemblance(pairs, words, containment, lengths, Math.min(a.length, b.length));
  }

  private static double ratio(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }

  /** Words that both have, as often as both have them. */
  private int commonWords(int[] a, int[] b) {
    for (int word : a) {
      int slot = slot(word);
      keys[slot] = word;
      marks[slot] = IN_FIRST;
      counts[slot]++;
    }
    int common = 0;
    for (int word : b) {
      int slot = slot(word);
      if (counts[slot] > 0) {
        counts[slot]--;
        common++;
      }
    }
    return common;
  }

  /** What a key has become by this mark; 0 if it had it before. */
  private byte mark(int key, byte mark) {
    int slot = slot(key);
    byte before = marks[slot];
    if ((before & mark) != 0) {
      return 0;
    }
    keys[slot] = key;
    marks[slot] = (byte) (before | mark);
    return marks[slot];
  }

  private int slot(int key) {
    int mask = keys.length - 1;
    int slot = key & mask;
    while (marks[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
