package org.newstide.core.extract;

import java.util.Arrays;

/** The words of a line, runs of letters and digits, as hashes with their places. */
final class Words {

  private final int[] hashes;
  private final int[] starts;
  private final int[] ends;
  private final int size;

  Words(String line) {
    int[] hash = new int[line.length() / 4 + 8];
    int[] start = new int[hash.length];
    int[] end = new int[hash.length];
    int count = 0;
    int i = Letters.nextLetter(line, 0);
    while (i < line.length()) {
      if (count == hash.length) {
        hash = Arrays.copyOf(hash, count * 2);
        start = Arrays.copyOf(start, count * 2);
        end = Arrays.copyOf(end, count * 2);
      }
      start[count] = i;
      int h = 0;
      while (i < line.length() && Letters.isWordChar(line.charAt(i))) {
        h = h * 31 + line.charAt(i++);
      }
      hash[count] = mixed(h);
      end[count++] = i;
      i = Letters.nextLetter(line, i);
    }
    hashes = hash;
    starts = start;
    ends = end;
    size = count;
  }

  private static int mixed(int hash) {
    int h = hash * 0x9e3779b9;
    return h ^ h >>> 15;
  }

  int size() {
    return size;
  }

  int start(int word) {
    return starts[word];
  }

  int end(int word) {
    return ends[word];
  }

  /** A hash of some words in a row. */
  int hash(int from, int count) {
    int h = 0;
    for (int i = from; i < from + count; i++) {
      h = h * 0x85ebca6b + hashes[i];
    }
    return mixed(h);
  }

  /** The word that begins at this place of the line. */
  int at(int place) {
    return Arrays.binarySearch(starts, 0, size, place);
  }

  /** True if as many words from both places are equal; two words are equal with their hashes. */
  boolean equal(int a, int b, int count) {
    return b + count <= size && Arrays.equals(hashes, a, a + count, hashes, b, b + count);
  }
}
