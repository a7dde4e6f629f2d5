package org.newstide.core.archive;

import java.io.IOException;

/** One JSON object a line. */
final class JsonLines implements RecordFinder {

  private final ByteLines lines;
  private final StreamFaults faults;
  private final JsonFlattening flattening;

  JsonLines(ByteLines lines, ReadLimits limits, StreamFaults faults) {
    this.lines = lines;
    this.faults = faults;
    flattening = new JsonFlattening(limits);
  }

  @Override
  public boolean advance(ItemQueue found) throws IOException {
    if (!lines.next()) {
      return false;
    }
    if (!lines.terminated() && faults.cut()) {
      // The stump of a line belongs to the damage of the stream, which is reported once.
      return false;
    }
    if (lines.tooLong()) {
      found.damage("record_too_large", lines.number(), lines.offset(), "line above the cap");
      return true;
    }
    int from = lines.from();
    int to = lines.to();
    byte[] bytes = lines.bytes();
    if (!ByteSearch.isBlank(bytes, from, to)) {
      int mark = markBytes(bytes, from, to);
      flattening.read(bytes, from + mark, to, lines.number(), lines.offset() + mark, found);
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
