package org.newstide.core.similarity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Counts the sampled shingles that texts share, for pairs that are worth it: a text is paired with
 * the first and with the few before it that have the same shingle, no longer ago than a window. So
 * a shingle of n texts makes at most 4·n pairs and not n², whatever they have in common, and which
 * pairs it makes depends on nothing outside the window.
 *
 * <p>Cost: one sort of the shingles; 16 bytes for each, beside those that were handed over. Not
 * thread-safe.
 */
public final class SharedShingles {

  /** The day of a text without a date: it comes last, and everything lies in its window. */
  public static final int UNDATED = Integer.MAX_VALUE;

  /** Neighbours in time are the likeliest reprints; in a crowd only the next one is tried. */
  private static final int NEIGHBOURS = 3;

  private static final int CROWD = 64;

  /** Takes pairs of texts. */
  public interface Pairs {
    /**
     * @param earlier number of the one text
     * @param later number of the other one, in ascending order from call to call
     * @param shared how many sampled shingles they were found to share
     */
    void accept(int earlier, int later, int shared);
  }

  private final int window;
  private final List<long[]> sketches = new ArrayList<>();
  private int[] days = new int[1 << 10];

  /**
   * @param window days between two texts that are paired, at least 0
   */
  public SharedShingles(int window) {
    if (window < 0) {
      throw new IllegalArgumentException("window must be at least 0, found " + window);
    }
    this.window = window;
  }

  /** Adds the next text, in order of days; they are numbered from 0. */
  public void add(int day, long[] shingles) {
    if (sketches.size() == days.length) {
      days = Arrays.copyOf(days, days.length * 2);
    }
    days[sketches.size()] = day;
    sketches.add(shingles);
  }

  /** Finds the pairs. */
  public void forEach(Pairs pairs) {
    ShingleBuckets buckets = ShingleBuckets.of(sketches);
    int[] partners = new int[NEIGHBOURS + 1];
    for (int text = 0; text < sketches.size(); text++) {
      int found = 0;
      for (long shingle : sketches.get(text)) {
        int bucket = buckets.find(shingle);
        if (bucket >= 0) {
          if (found + NEIGHBOURS + 1 > partners.length) {
            partners = Arrays.copyOf(partners, partners.length * 2);
          }
          found = join(buckets, bucket, text, partners, found);
        }
      }
      Arrays.sort(partners, 0, found);
      count(partners, found, text, pairs);
    }
  }

  private int join(ShingleBuckets buckets, int bucket, int text, int[] partners, int found) {
    int size = buckets.size(bucket);
    int first = days[text] == UNDATED ? 0 : firstWithin(buckets, bucket, text);
    int nearest = Math.max(first, size - (size - first > CROWD ? 1 : NEIGHBOURS));
    int to = found;
    for (int member = nearest; member < size; member++) {
      partners[to++] = buckets.member(bucket, member);
    }
    if (first < nearest) {
      partners[to++] = buckets.member(bucket, first);
    }
    buckets.join(bucket, text);
    return to;
  }

  private int firstWithin(ShingleBuckets buckets, int bucket, int text) {
    int first = buckets.first(bucket);
    while (first < buckets.size(bucket)
        && days[text] - (long) days[buckets.member(bucket, first)] > window) {
      first++;
    }
    buckets.forget(bucket, first);
    return first;
  }

  private static void count(int[] partners, int found, int text, Pairs pairs) {
    for (int from = 0, to; from < found; from = to) {
      to = from + 1;
      while (to < found && partners[to] == partners[from]) {
        to++;
      }
      pairs.accept(partners[from], text, to - from);
    }
  }
}
