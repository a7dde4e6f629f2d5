package org.newstide.core.query;

import java.util.Arrays;
import java.util.List;
import org.newstide.core.text.TokenizedText;

/**
 * Where the words of all queries occur in one article: all that is needed of it to answer them.
 *
 * <p>An occurrence is packed into a long, from the top: 25 bits number of the leaf, 31 bits first
 * token, 7 bits number of tokens. Sorted, those of a leaf lie together and in order of place, so
 * that only a bit is needed for each leaf there is.
 */
final class Evidence {

  private static final int LENGTH_BITS = 7;
  private static final int PLACE_BITS = 31;
  private static final int LEAF_SHIFT = LENGTH_BITS + PLACE_BITS;
  private static final int[] NONE = {};

  /** The most leaves that can be told apart. */
  static final int LEAF_LIMIT = 1 << 25;

  private final ArticleText article;
  private final long[] present;
  private long[] occurrences = new long[64];
  private int size;

  Evidence(ArticleText article, int leaves) {
    this.article = article;
    this.present = new long[(leaves + 63) / 64];
  }

  ArticleText article() {
    return article;
  }

  /** Notes an occurrence, before {@link #sort}. */
  void add(int leaf, int first, int length) {
    if (size == occurrences.length) {
      occurrences = Arrays.copyOf(occurrences, 2 * size);
    }
    occurrences[size++] = pack(leaf, first) | length;
    present[leaf >> 6] |= 1L << leaf;
  }

  /** Ends the noting; everything below may be asked from then on. */
  void sort() {
    Arrays.sort(occurrences, 0, size);
  }

  /** The leaves that occur, a bit each. */
  long[] present() {
    return present;
  }

  boolean has(int leaf) {
    return (present[leaf >> 6] & 1L << leaf) != 0;
  }

  /** Whether one leaf of each list occurs. */
  boolean meets(int[][] needs) {
    for (int[] leaves : needs) {
      boolean met = false;
      for (int i = 0; i < leaves.length && !met; i++) {
        met = has(leaves[i]);
      }
      if (!met) {
        return false;
      }
    }
    return true;
  }

  boolean inOneParagraph(Span one, Span other) {
    TokenizedText tokens = article.tokens();
    return tokens.paragraph(Math.min(one.first(), other.first()))
        == tokens.paragraph(Math.max(one.last(), other.last()));
  }

  /** Adds the leaf's occurrences within the tokens {@code from} to {@code to}, this excluded. */
  void collect(int leaf, int from, int to, String branch, List<Span> into) {
    for (int i = indexOf(leaf, from); isOf(leaf, i) && first(i) < to; i++) {
      int behind = first(i) + length(i);
      if (behind <= to) {
        into.add(new Span(first(i), behind - 1, branch));
      }
    }
  }

  /** Where the leaves' occurrences within the tokens begin, in order; one may come twice. */
  int[] beginnings(int[] leaves, int from, int to) {
    int[] beginnings = NONE;
    int found = 0;
    for (int leaf : leaves) {
      if (has(leaf)) {
        for (int i = indexOf(leaf, from); isOf(leaf, i) && first(i) + length(i) <= to; i++) {
          if (found == beginnings.length) {
            beginnings = Arrays.copyOf(beginnings, 2 * found + 8);
          }
          beginnings[found++] = first(i);
        }
      }
    }
    Arrays.sort(beginnings, 0, found);
    return Arrays.copyOf(beginnings, found);
  }

  private boolean isOf(int leaf, int i) {
    return i < size && occurrences[i] >>> LEAF_SHIFT == leaf;
  }

  private int first(int i) {
    return (int) (occurrences[i] >>> LENGTH_BITS) & Integer.MAX_VALUE;
  }

  private int length(int i) {
    return (int) occurrences[i] & (1 << LENGTH_BITS) - 1;
  }

  private int indexOf(int leaf, int first) {
    long wanted = pack(leaf, first);
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (occurrences[middle] < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static long pack(int leaf, int first) {
    return (long) leaf << LEAF_SHIFT | (long) first << LENGTH_BITS;
  }
}
