package org.newstide.core.sample;

/**
 * A stream of pseudo-random numbers that starts from a key, so that any part of the archive can be
 * made without the parts before it.
 *
 * <p>SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
 * Not thread-safe.
 */
final class Draw {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  /** A key made of others; the order matters. */
  static long key(long a, long b) {
    return mix(mix(a + GOLDEN) ^ (b * 0xD1342543DE82EF95L + GOLDEN));
  }

  Draw startAt(long key) {
    state = key;
    return this;
  }

  /** Uniform in [0, bound); the bound must be positive. */
  int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /** Uniform in [low, high]. */
  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  /** Uniform in [0, 1). */
  double share() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  boolean chance(double share) {
    return share() < share;
  }

  private long next() {
    state += GOLDEN;
    return mix(state);
  }

  private static long mix(long z) {
    long y = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    y = (y ^ (y >>> 27)) * 0x94D049BB133111EBL;
    return y ^ (y >>> 31);
  }
}
