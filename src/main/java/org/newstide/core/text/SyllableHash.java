package org.newstide.core.text;

/** 64-bit hashes of syllables and of runs of up to three of them. Chance collisions only. */
final class SyllableHash {

  /** Stands for the place beside a syllable where none adjoins. */
  static final long NONE = 0x5851F42D4C957F2DL;

  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
  private static final long PAIR = 0xBF58476D1CE4E5B9L;
  private static final long TRIPLE = 0x94D049BB133111EBL;

  private SyllableHash() {}

  /** The hash of a comparison form. */
  static long of(String form) {
    long hash = form.length();
    for (int i = 0; i < form.length(); i++) {
      hash = (hash ^ form.charAt(i)) * MULTIPLIER;
      hash ^= hash >>> 29;
    }
    return mixed(hash);
  }

  /** The hash of two syllables in their order. */
  static long of(long first, long second) {
    return mixed(first * PAIR + Long.rotateLeft(second, 23));
  }

  /** The hash of three syllables in their order. */
  static long of(long first, long second, long third) {
    return mixed(
        (first * PAIR + Long.rotateLeft(second, 23)) * TRIPLE + Long.rotateLeft(third, 41));
  }

  private static long mixed(long hash) {
    long mixed = (hash ^ hash >>> 32) * MULTIPLIER;
    return mixed ^ mixed >>> 29;
  }
}
