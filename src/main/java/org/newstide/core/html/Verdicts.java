package org.newstide.core.html;

import java.util.List;

/** The blocks of a region, each with the cause for which it is taken out. */
final class Verdicts {

  private final List<Block> blocks;
  private final int from;
  private final int to;
  private final RemovalCause[] causes;

  Verdicts(PageBlocks page, int root) {
    this.blocks = page.blocks();
    int[] range = range(page, root);
    this.from = range[0];
    this.to = range[1];
    this.causes = new RemovalCause[blocks.size()];
  }

  /** First block below an element and the one behind its last. */
  private static int[] range(PageBlocks page, int root) {
    boolean[] within = new boolean[page.elementCount()];
    within[root] = true;
    for (int e = root + 1; e < within.length && page.parent(e) >= root; e++) {
      within[e] = within[page.parent(e)];
    }
    List<Block> blocks = page.blocks();
    int from = 0;
    while (from < blocks.size() && !within[blocks.get(from).element()]) {
      from++;
    }
    int to = from;
    while (to < blocks.size() && within[blocks.get(to).element()]) {
      to++;
    }
    return new int[] {from, to};
  }

  /** First block of the region. */
  int from() {
    return from;
  }

  /** The block behind the region's last. */
  int to() {
    return to;
  }

  /** Null if the block is kept. */
  RemovalCause cause(int block) {
    return causes[block];
  }

  boolean isKept(int block) {
    return causes[block] == null;
  }

  void remove(int block, RemovalCause cause) {
    causes[block] = cause;
  }

  /** Size of a block if it is kept prose, else 0. */
  int prose(int block) {
    return isKept(block) && blocks.get(block).isProse() ? blocks.get(block).size() : 0;
  }

  long prose() {
    long prose = 0;
    for (int b = from; b < to; b++) {
      prose += prose(b);
    }
    return prose;
  }

  /** Script-fair length of what is kept. */
  long keptSize() {
    long size = 0;
    for (int b = from; b < to; b++) {
      size += isKept(b) ? blocks.get(b).size() : 0;
    }
    return size;
  }
}
