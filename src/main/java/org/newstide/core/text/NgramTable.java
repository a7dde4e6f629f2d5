package org.newstide.core.text;

/**
 * What is known of single syllables, pairs and triples, found by their hash: a row of weights and a
 * class of evidence.
 *
 * <p>Of a hash 32 bits are compared: among a million entries one unknown run in about 4,000 is
 * taken for a known one. Open addressing, at most half full.
 */
final class NgramTable {

  /** Bits of an entry that hold the evidence. */
  static final int EVIDENCE_BITS = 16;

  static final int EVIDENCES = 1 << EVIDENCE_BITS;

  private final long[] slots;
  private final int shift;
  private int size;

  /** An empty table that will hold so many entries at most. */
  NgramTable(int capacity) {
    int bits = Math.max(4, 33 - Integer.numberOfLeadingZeros(Math.max(1, capacity)));
    slots = new long[1 << bits];
    shift = 32 - bits;
  }

  /** The part of a hash that is compared; never 0. */
  static int fingerprint(long hash) {
    int fingerprint = (int) (hash >>> 32);
    return fingerprint == 0 ? 1 : fingerprint;
  }

  static int row(int entry) {
    return entry >>> EVIDENCE_BITS;
  }

  static int evidence(int entry) {
    return entry & EVIDENCES - 1;
  }

  static int entry(int row, int evidence) {
    return row << EVIDENCE_BITS | evidence;
  }

  int size() {
    return size;
  }

  /** Enters what is known; the first entry of a fingerprint stays. */
  void put(int fingerprint, int entry) {
    int at = fingerprint >>> shift;
    while (slots[at] != 0) {
      if ((int) (slots[at] >>> 32) == fingerprint) {
        return;
      }
      at = at + 1 & slots.length - 1;
    }
    slots[at] = (long) fingerprint << 32 | entry & 0xFFFFFFFFL;
    size++;
  }

  /** What is known of a run; 0 if nothing. */
  int find(long hash) {
    int fingerprint = fingerprint(hash);
    int at = fingerprint >>> shift;
    while (true) {
      long slot = slots[at];
      if ((int) (slot >>> 32) == fingerprint) {
        return (int) slot;
      }
      if (slot == 0) {
        return 0;
      }
      at = at + 1 & slots.length - 1;
    }
  }

  /** All entries, fingerprint in the upper half, in the order of unsigned fingerprints. */
  long[] sorted() {
    long[] sorted = new long[size];
    int n = 0;
    for (long slot : slots) {
      if (slot != 0) {
        sorted[n++] = slot ^ Long.MIN_VALUE;
      }
    }
    java.util.Arrays.sort(sorted);
    for (int i = 0; i < n; i++) {
      sorted[i] ^= Long.MIN_VALUE;
    }
    return sorted;
  }
}
