package org.newstide.core.archive;

import java.util.function.LongSupplier;

/**
 * How much larger than its stored bytes something packed may grow before it is taken for a bomb.
 */
final class ExpansionLimit {

  /** Below this size expansion is not looked at. */
  static final long FLOOR = 64L << 20;

  private final LongSupplier stored;
  private final int most;
  private long produced;
  private boolean exceeded;

  /**
   * @param stored number of stored bytes that what was produced so far was made of
   * @param most times that it may grow
   */
  ExpansionLimit(LongSupplier stored, int most) {
    this.stored = stored;
    this.most = most;
  }

  /** Counts bytes that were unpacked; false if there are too many by now. */
  boolean allows(int bytes) {
    produced += bytes;
    exceeded = produced > FLOOR && produced / most > stored.getAsLong();
    return !exceeded;
  }

  boolean isExceeded() {
    return exceeded;
  }

  /** Unpacked bytes so far. */
  long produced() {
    return produced;
  }

  String detail() {
    return "byte %d: %d stored bytes have grown to more than %d times their size"
        .formatted(produced, stored.getAsLong(), most);
  }
}
