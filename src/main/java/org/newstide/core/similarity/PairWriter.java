package org.newstide.core.similarity;

import org.newstide.core.varint.VarintWriter;

/**
 * Packs pairs of numbered texts, about six bytes for each, for {@link PairSums}.
 *
 * <p>Not safe for use by several threads.
 */
public final class PairWriter {

  private final VarintWriter bytes = new VarintWriter();
  private int before;

  /**
   * Adds a pair.
   *
   * @param earlier number of the one text, from 0
   * @param later number of the other one, above it and not below that of the pair before
   * @param asked how many shingles they must share
   * @param shared how many they were found to share
   */
  public void put(int earlier, int later, int asked, int shared) {
    if (earlier >= later || later < before) {
      throw new IllegalArgumentException(
          "pairs must come by the later text, found "
              + earlier
              + " with "
              + later
              + " after "
              + before);
    }
    bytes.put(later - before);
    bytes.put(later - earlier);
    bytes.put(asked);
    bytes.put(shared);
    before = later;
  }

  /** Whether nothing was put since the beginning. */
  public boolean isEmpty() {
    return bytes.isEmpty();
  }

  /** What was put; begins anew. */
  public byte[] take() {
    before = 0;
    return bytes.take();
  }
}
