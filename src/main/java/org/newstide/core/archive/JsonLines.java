package org.newstide.core.archive;

import java.io.IOException;

/** One JSON object a line. */
final class JsonLines implements RecordFinder {

  private final ByteLines lines;
  private final StreamFaults faults;
  private final JsonFlattening flattening;
  private final long first;
  private final ByteRange range;
  private boolean passed;

  /** Of a stream that is read as a whole. */
  JsonLines(ByteLines lines, ReadLimits limits, StreamFaults faults) {
    this(lines, limits, faults, -1, null);
  }

  /**
   * Numbered by place.
   *
   * @param first place in the stored file where the stream begins, or -1 for records numbered one
   *     by one
   * @param range the lines that begin in it are read; null for all. The stream begins one byte
   *     before it, so that a line end there shows
   */
  JsonLines(ByteLines lines, ReadLimits limits, StreamFaults faults, long first, ByteRange range) {
    this.lines = lines;
    this.faults = faults;
    this.first = first;
    this.range = range;
    passed = range == null || range.from() == 0;
    flattening = new JsonFlattening(limits);
  }

  @Override
  public boolean advance(ItemQueue found) throws IOException {
    if (!lines.next()) {
      return false;
    }
    if (!passed) {
      // The line that began before the range belongs to the range before.
      passed = true;
      return true;
    }
    long offset = Math.max(0, first) + lines.offset();
    if (range != null && offset >= range.to()) {
      return false;
    }
    int mark = markBytes(lines.bytes(), lines.from(), lines.to());
    if (first >= 0) {
      found.at(offset + mark);
    }
    // Nobody counted the lines before the range.
    long line = range == null || range.from() == 0 ? lines.number() : 0;
    if (!lines.terminated() && faults.cut()) {
      // The stump of a line belongs to the damage of the stream, which is reported once.
      return false;
    }
    if (lines.tooLong()) {
      found.damage("record_too_large", line, offset, "line above the cap");
      return true;
    }
    int from = lines.from();
    int to = lines.to();
    byte[] bytes = lines.bytes();
    if (!ByteSearch.isBlank(bytes, from, to)) {
      flattening.read(bytes, from + mark, to, line, offset + mark, found);
    }
    return true;
  }

  /** Files put one behind the other bring their byte-order marks along. */
  private static int markBytes(byte[] bytes, int from, int to) {
    boolean mark =
        to - from >= 3
            && bytes[from] == (byte) 0xef
            && bytes[from + 1] == (byte) 0xbb
            && bytes[from + 2] == (byte) 0xbf;
    return mark ? 3 : 0;
  }
}
