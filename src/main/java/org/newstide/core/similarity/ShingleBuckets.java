package org.newstide.core.similarity;

import java.util.Arrays;
import java.util.List;

/** The shingles that stand in more than one text, with these texts. */
final class ShingleBuckets {

  private final long[] keys;
  private final int[] numbers;
  private final int[] starts;
  private final int[] sizes;
  private final int[] firsts;
  private final int[] members;

  private ShingleBuckets(long[] repeated, int[] starts) {
    int count = repeated.length;
    this.starts = starts;
    sizes = new int[count];
    firsts = new int[count];
    members = new int[starts[count]];
    int capacity = Integer.highestOneBit(Math.max(4, count)) * 4;
    keys = new long[capacity];
    numbers = new int[capacity];
    for (int i = 0; i < count; i++) {
      int slot = slot(repeated[i]);
      keys[slot] = repeated[i];
      numbers[slot] = i + 1;
    }
  }

  static ShingleBuckets of(List<long[]> sketches) {
    long[] all = new long[sketches.stream().mapToInt(sketch -> sketch.length).sum()];
    int size = 0;
    for (long[] sketch : sketches) {
      System.arraycopy(sketch, 0, all, size, sketch.length);
      size += sketch.length;
    }
    Arrays.sort(all);
    int[] starts = new int[all.length / 2 + 1];
    int count = 0;
    for (int from = 0, to; from < all.length; from = to) {
      to = from + 1;
      while (to < all.length && all[to] == all[from]) {
        to++;
      }
      if (to - from > 1) {
        starts[count + 1] = starts[count] + to - from;
        all[count++] = all[from];
      }
    }
    return new ShingleBuckets(Arrays.copyOf(all, count), Arrays.copyOf(starts, count + 1));
  }

  int find(long shingle) {
    return numbers[slot(shingle)] - 1;
  }

  int size(int bucket) {
    return sizes[bucket];
  }

  int first(int bucket) {
    return firsts[bucket];
  }

  /** Members before this one are too old for all that come. */
  void forget(int bucket, int member) {
    firsts[bucket] = member;
  }

  int member(int bucket, int member) {
    return members[starts[bucket] + member];
  }

  void join(int bucket, int text) {
    members[starts[bucket] + sizes[bucket]++] = text;
  }

  private int slot(long shingle) {
    int mask = keys.length - 1;
    int slot = (int) ((shingle * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (numbers[slot] != 0 && keys[slot] != shingle) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
