package org.newstide.core.topics;

/**
 * Random numbers of one document in one sweep: a counter and a mixing function, so a stream costs
 * nothing to start and depends on nothing but its key.
 *
 * <p>Source: Guy Steele, Doug Lea and Christine Flood, Fast Splittable Pseudorandom Number
 * Generators, 2014 (SplitMix64, with David Stafford's variant 13 of the mixing function).
 */
final class RandomStream {

  private static final long STEP = 0x9E3779B97F4A7C15L;
  private static final float UNIT = 0x1p-24f;

  private long state;

  /** Starts the stream of a document in a sweep. */
  void start(long seed, int sweep, long document) {
    state = mix(mix(seed + sweep * STEP) ^ document);
  }

  /** Uniform in [0, 1). */
  float next() {
    state += STEP;
    return (mix(state) >>> 40) * UNIT;
  }

  static long mix(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
