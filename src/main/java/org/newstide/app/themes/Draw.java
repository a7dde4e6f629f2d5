package org.newstide.app.themes;

/**
 * Random numbers that depend on a seed and on what they are drawn for, and on nothing else: what is
 * drawn does not change with the order in which it is met.
 */
final class Draw {

  private static final long FNV_OFFSET = 0xCBF29CE484222325L;
  private static final long FNV_PRIME = 0x100000001B3L;

  private Draw() {}

  /** FNV-1a over the characters, mixed by the finaliser of SplitMix64. */
  static long of(long seed, String what) {
    long hash = FNV_OFFSET ^ seed;
    for (int i = 0; i < what.length(); i++) {
      hash = (hash ^ what.charAt(i)) * FNV_PRIME;
    }
    hash = (hash ^ hash >>> 30) * 0xBF58476D1CE4E5B9L;
    hash = (hash ^ hash >>> 27) * 0x94D049BB133111EBL;
    return hash ^ hash >>> 31;
  }
}
