package org.newstide.core.topics;

import java.io.Serializable;

/**
 * A part of a sweep between two synchronisations of the counts: the documents of one block.
 *
 * @param sweep from 0
 * @param block in [0, blocks)
 * @param blocks into which the documents of this sweep fall, by their keys
 */
public record Step(int sweep, int block, int blocks) implements Serializable {

  /** Whether a document is sampled in this step. */
  boolean has(long key) {
    return blocks == 1 || Long.remainderUnsigned(RandomStream.mix(~key), blocks) == block;
  }

  /** Whether this step ends its sweep. */
  public boolean last() {
    return block == blocks - 1;
  }
}
