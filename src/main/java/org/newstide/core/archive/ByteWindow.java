package org.newstide.core.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The stretch of a stream that is being looked at: {@code bytes[start, end)}.
 *
 * <p>{@link #more} moves the stretch to the front of the array, so places are kept relative to
 * {@code start} across a call.
 */
final class ByteWindow {

  private static final int FIRST_SIZE = 1 << 18;

  private final InputStream in;
  private final int limit;
  private byte[] bytes = {};
  private int start;
  private int end;
  private long passed;

  /**
   * @param cap size that nobody wants to see exceeded; the array grows to one byte more, so that it
   *     shows when a record does
   */
  ByteWindow(InputStream in, int cap) {
    this.in = in;
    this.limit = cap + 1;
  }

  byte[] bytes() {
    return bytes;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  int size() {
    return end - start;
  }

  /** Place in the stream of {@code start}, from 0. */
  long offset() {
    return passed;
  }

  /** Leaves so many bytes behind. */
  void pass(int count) {
    start += count;
    passed += count;
  }

  /**
   * Reads on until the array is full, after doubling it when it is; so whoever begins again at
   * {@code start} after each call still works in linear time.
   *
   * @return whether there is more than before
   */
  boolean more() throws IOException {
    if (start > 0) {
      System.arraycopy(bytes, start, bytes, 0, end - start);
      end -= start;
      start = 0;
    } else if (end == bytes.length) {
      int doubled = Math.max(FIRST_SIZE, bytes.length * 2);
      bytes = Arrays.copyOf(bytes, limit > bytes.length ? Math.min(doubled, limit) : doubled);
    }
    int read = in.readNBytes(bytes, end, bytes.length - end);
    end += read;
    return read > 0;
  }
}
