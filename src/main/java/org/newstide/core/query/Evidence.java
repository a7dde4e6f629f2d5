package org.newstide.core.query;

import java.util.Arrays;
import java.util.List;
import org.newstide.core.text.TokenizedText;

/**
 * Where the words of all queries occur in one text: all that is needed of it to answer them.
 *
 * <p>An occurrence is packed into a long, from the top: 25 bits number of the leaf, 31 bits first
 * token, 7 bits number of tokens. Sorted, those of a leaf lie together and in order of place, so
 * nothing need be as large as the number of leaves.
 */
final class Evidence {

  private static final int LENGTH_BITS = 7;
  private static final int PLACE_BITS = 31;
  private static final int LEAF_SHIFT = LENGTH_BITS + PLACE_BITS;

  /** The most leaves that can be told apart. */
  static final int LEAF_LIMIT = 1 << 25;

  private final TokenizedText text;
  private long[] occurrences = new long[64];
  private int size;

  Evidence(TokenizedText text) {
    this.text = text;
  }

  TokenizedText text() {
    return text;
  }

  /** Notes an occurrence, before {@link #sort}. */
  void add(int leaf, int first, int length) {
    if (size == occurrences.length) {
      occurrences = Arrays.copyOf(occurrences, 2 * size);
    }
    occurrences[size++] = pack(leaf, first) | length;
  }

  /** Ends the noting; everything below may be asked from then on. */
  void sort() {
    Arrays.sort(occurrences, 0, size);
  }

  /** The leaves that occur, in ascending order; one that occurs often comes as often. */
  int[] leaves() {
    int[] leaves = new int[size];
    for (int i = 0; i < size; i++) {
      leaves[i] = (int) (occurrences[i] >>> LEAF_SHIFT);
    }
    return leaves;
  }

  boolean has(int leaf) {
    int i = indexOf(leaf, 0);
    return i < size && occurrences[i] >>> LEAF_SHIFT == leaf;
  }

  /** Adds the leaf's occurrences within the tokens {@code from} to {@code to}, this excluded. */
  void collect(int leaf, int from, int to, String branch, List<Span> into) {
    for (int i = indexOf(leaf, from); i < size && occurrences[i] >>> LEAF_SHIFT == leaf; i++) {
      int first = (int) (occurrences[i] >>> LENGTH_BITS) & Integer.MAX_VALUE;
      int length = (int) occurrences[i] & (1 << LENGTH_BITS) - 1;
      if (first >= to) {
        return;
      }
      if (first + length <= to) {
        into.add(new Span(first, first + length - 1, branch));
      }
    }
  }

  private int indexOf(int leaf, int first) {
    int i = Arrays.binarySearch(occurrences, 0, size, pack(leaf, first));
    return i < 0 ? -i - 1 : i;
  }

  private static long pack(int leaf, int first) {
    return (long) leaf << LEAF_SHIFT | (long) first << LENGTH_BITS;
  }
}
