package org.newstide.core.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;

/**
 * The SGML of the Reuters-21578 collection (David D. Lewis, 1997): one record per {@code REUTERS}
 * element, whatever stands around.
 *
 * <p>An element without its end tag ends where the next begins and is damage, since nobody knows
 * how much of it is missing.
 */
final class ReutersSgml implements RecordFinder {

  private static final byte[] START = "<REUTERS".getBytes(UTF_8);
  private static final byte[] END = "</REUTERS>".getBytes(UTF_8);

  private final ByteWindow window;
  private final StreamFaults faults;
  private final int cap;
  private boolean tooLarge;
  private long start;

  ReutersSgml(ByteWindow window, ReadLimits limits, StreamFaults faults) {
    this.window = window;
    this.faults = faults;
    this.cap = limits.maxRecordBytes();
  }

  @Override
  public boolean advance(ItemQueue found) throws IOException {
    tooLarge = false;
    int first = find(START, 0);
    if (first < 0) {
      return false;
    }
    window.pass(first);
    start = window.offset();
    int end = find(END, START.length);
    int next =
        end < 0
            ? -1
            : ByteSearch.indexOf(
                window.bytes(), window.start() + START.length, window.start() + end, START);
    if (tooLarge) {
      found.damage("record_too_large", "byte " + start + ": element above the cap");
      window.pass(Math.max(0, end));
    } else if (next >= 0) {
      found.damage("element_not_closed", "byte " + start + ": a REUTERS element has no end tag");
      window.pass(next - window.start());
    } else if (end >= 0) {
      int from = window.start();
      found.record(ReutersFields.of(window.bytes(), from, from + end));
      window.pass(end + END.length);
    } else if (!faults.cut()) {
      found.damage("file_cut_short", "byte " + start + ": a REUTERS element has no end tag");
    }
    return end >= 0 || tooLarge;
  }

  /**
   * Place of a tag, counted from the window's start, or -1 if there is none; more than the cap is
   * passed over.
   */
  private int find(byte[] tag, int from) throws IOException {
    int seen = from;
    while (true) {
      int base = window.start();
      int at = ByteSearch.indexOf(window.bytes(), base + seen, window.end(), tag);
      if (at >= 0) {
        tooLarge |= at - base > cap;
        return at - base;
      }
      seen = Math.max(from, window.size() - tag.length + 1);
      if (seen > cap) {
        tooLarge = true;
        window.pass(seen);
        seen = 0;
      }
      if (!window.more()) {
        return -1;
      }
    }
  }
}
