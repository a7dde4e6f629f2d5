package org.newstide.core.similarity;

import java.util.Arrays;
import org.newstide.core.varint.VarintReader;

/**
 * Adds up the shingles that texts share over all parts in which they were looked up, for the pairs
 * whose later text lies in one block of {@value #TEXTS}.
 *
 * <p>Cost: one sort; 8 bytes for each pair and part. Not safe for use by several threads.
 */
public final class PairSums {

  /** Successive texts of a block; a text has at most 4 pairs for each of its shingles. */
  public static final int TEXTS = 1 << 15;

  /** A sketch has no more shingles than fit; more would count as so many. */
  private static final int MOST = 0xFF;

  private static final int NUMBER_BITS = 31;

  private final int first;
  // Offset of the later text, the earlier text, asked, shared: so sorted, a pair's parts meet.
  private long[] pairs = new long[1 << 10];
  private int size;

  /** Takes pairs of texts. */
  @FunctionalInterface
  public interface Pairs {
    void accept(int earlier, int later);
  }

  /**
   * Sums of one block.
   *
   * @param block its number: that of its texts divided by {@link #TEXTS}
   */
  public PairSums(int block) {
    first = block * TEXTS;
  }

  /** Adds what one part has found, from {@link PairWriter#take}. */
  public void add(byte[] packed) {
    VarintReader reader = new VarintReader(packed);
    int later = 0;
    while (reader.hasNext()) {
      later += (int) reader.next();
      int earlier = later - (int) reader.next();
      long asked = Math.min(reader.next(), MOST);
      long shared = Math.min(reader.next(), MOST);
      if (size == pairs.length) {
        pairs = Arrays.copyOf(pairs, 2 * size);
      }
      pairs[size++] =
          ((((long) (later - first) << NUMBER_BITS) | earlier) << 8 | asked) << 8 | shared;
    }
  }

  /** Hands on the pairs that share as much as is asked, by their later text. */
  public void forEachCandidate(Pairs candidates) {
    Arrays.sort(pairs, 0, size);
    for (int from = 0, to; from < size; from = to) {
      long pair = pairs[from] >>> 16;
      int asked = (int) (pairs[from] >>> 8) & MOST;
      int shared = 0;
      for (to = from; to < size && pairs[to] >>> 16 == pair; to++) {
        shared += (int) pairs[to] & MOST;
      }
      if (shared >= asked) {
        candidates.accept((int) (pair & Integer.MAX_VALUE), first + (int) (pair >>> NUMBER_BITS));
      }
    }
  }
}
