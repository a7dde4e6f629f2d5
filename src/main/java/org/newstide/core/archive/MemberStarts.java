package org.newstide.core.archive;

import java.util.ArrayDeque;

/**
 * Where the stored file can be entered in its midst: every byte of a file that is not packed, the
 * first byte of a gzip member or a zstd frame of one that is.
 *
 * <p>Unpacking notes the starts as it meets them, ahead of whoever reads; asking for a place lets
 * go of all that lie before it, so places are asked for in rising order.
 */
final class MemberStarts {

  private record Start(long unpacked, long stored) {}

  private final long first;
  private final ArrayDeque<Start> starts = new ArrayDeque<>();
  private boolean everywhere;
  private boolean lost;

  /**
   * @param first place in the stored file where the stream of stored bytes begins
   */
  MemberStarts(long first) {
    this.first = first;
  }

  /** The stream is the stored bytes themselves. */
  void everywhere() {
    everywhere = true;
  }

  /** Whether the stream is something else than the stored bytes. */
  boolean isPacked() {
    return lost || !everywhere;
  }

  /** Whether there is another packing around or within. */
  boolean isLost() {
    return lost;
  }

  /** Starts say nothing: there is another packing around or within. */
  void lose() {
    lost = true;
    starts.clear();
  }

  /**
   * @param unpacked place in the unpacked stream
   * @param stored place in the stream of stored bytes
   */
  void add(long unpacked, long stored) {
    if (!lost) {
      starts.add(new Start(unpacked, first + stored));
    }
  }

  /**
   * Place in the stored file of the last start in {@code [from, to]} of the unpacked stream, or -1
   * if there is none.
   */
  long storedWithin(long from, long to) {
    if (everywhere) {
      return lost ? -1 : first + to;
    }
    Start last = null;
    while (!starts.isEmpty() && starts.peek().unpacked <= to) {
      last = starts.poll();
    }
    return last == null || last.unpacked < from ? -1 : last.stored;
  }
}
