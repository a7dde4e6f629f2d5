package org.newstide.pipeline.cooccurrence;

/**
 * What two counters must agree on: how many pairs, the sum of their counts, and a fingerprint of
 * every pair with its count, in any order.
 */
record PairTotals(long pairs, long increments, long fingerprint) {

  static final PairTotals NONE = new PairTotals(0, 0, 0);

  PairTotals with(int a, int b, long count) {
    long mixed =
        ((long) Math.min(a, b) << Integer.SIZE | Math.max(a, b)) * 0x9E3779B97F4A7C15L + count;
    mixed ^= mixed >>> 29;
    mixed *= 0xBF58476D1CE4E5B9L;
    mixed ^= mixed >>> 32;
    return new PairTotals(pairs + 1, increments + count, fingerprint + mixed);
  }

  PairTotals plus(PairTotals other) {
    return new PairTotals(
        pairs + other.pairs, increments + other.increments, fingerprint + other.fingerprint);
  }

  @Override
  public String toString() {
    return String.format("%,d pairs, %,d increments, %x", pairs, increments, fingerprint);
  }
}
