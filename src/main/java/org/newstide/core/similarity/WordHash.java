package org.newstide.core.similarity;

/** Hashes of words and of words in a row; equal on every machine. */
final class WordHash {

  private WordHash() {}

  static long of(String word) {
    long hash = 0x9E3779B97F4A7C15L;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001B3L;
    }
    return mixed(hash);
  }

  /** The hash of what stands before and the word behind it. */
  static long joined(long before, long word) {
    return mixed(before * 0xD6E8FEB86659FD93L + word);
  }

  /** The hash of two neighbouring words, from the lower halves of their hashes. */
  static int pair(int first, int second) {
    long z = (first * 0xD6E8FEB86659FD93L + second) * 0xFF51AFD7ED558CCDL;
    return (int) (z ^ (z >>> 32));
  }

  /** Every bit of the result depends on every bit (the finaliser of MurmurHash3, A. Appleby). */
  private static long mixed(long value) {
    long z = (value ^ (value >>> 33)) * 0xFF51AFD7ED558CCDL;
    z = (z ^ (z >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return z ^ (z >>> 33);
  }
}
