package org.newstide.core.archive;

import java.io.IOException;

/** Lines as ranges of bytes; a line above the cap is passed over without being held. */
final class ByteLines {

  private final ByteWindow window;
  private final byte terminator;
  private final int cap;
  private int pending;
  private int from;
  private int to;
  private long offset;
  private long number;
  private boolean tooLong;
  private boolean terminated;

  /**
   * @param terminator ends a line: a line feed, or a carriage return for files that have no line
   *     feed
   * @param cap longest line in bytes
   */
  ByteLines(ByteWindow window, byte terminator, int cap) {
    this.window = window;
    this.terminator = terminator;
    this.cap = cap;
  }

  /** Goes to the next line; false at the end of the stream. */
  boolean next() throws IOException {
    window.pass(pending);
    offset = window.offset();
    number++;
    tooLong = false;
    terminated = false;
    int seen = 0;
    while (true) {
      int start = window.start();
      int at = ByteSearch.indexOf(window.bytes(), start + seen, window.end(), terminator);
      if (at >= 0) {
        terminated = true;
        seen = at - start;
        break;
      }
      seen = window.size();
      if (seen > cap) {
        tooLong = true;
        window.pass(seen);
        seen = 0;
      }
      if (!window.more()) {
        break;
      }
    }
    tooLong |= seen > cap;
    from = window.start();
    to = from + seen;
    pending = seen + (terminated ? 1 : 0);
    return terminated || tooLong || seen > 0;
  }

  /** Array that holds the line at {@code [from, to)} until the next call. */
  byte[] bytes() {
    return window.bytes();
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** Number of the line, from 1. */
  long number() {
    return number;
  }

  /** Place of its first byte in the unpacked text, from 0. */
  long offset() {
    return offset;
  }

  /** Whether it was longer than the cap; its bytes are gone then. */
  boolean tooLong() {
    return tooLong;
  }

  /** Whether it has its line end; the last line of a file may lack it. */
  boolean terminated() {
    return terminated;
  }
}
