package org.newstide.core.archive;

import java.io.IOException;
import org.newstide.core.archive.JsonBoundary.State;

/**
 * JSON objects that span lines: the elements of an array, one pretty-printed object, or several of
 * them one behind the other.
 *
 * <p>Objects are cut out by {@link JsonBoundary} before they are parsed, so that one is held at a
 * time and a wrong one costs itself only.
 */
final class JsonElements implements RecordFinder {

  private final ByteWindow window;
  private final StreamFaults faults;
  private final JsonFlattening flattening;
  private final JsonBoundary boundary = new JsonBoundary();
  private final int cap;
  private long line = 1;
  private long openArrays;

  JsonElements(ByteWindow window, ReadLimits limits, StreamFaults faults) {
    this.window = window;
    this.faults = faults;
    this.cap = limits.maxRecordBytes();
    flattening = new JsonFlattening(limits);
  }

  @Override
  public boolean advance(ItemQueue found) throws IOException {
    while (window.size() > 0 || window.more()) {
      byte b = window.bytes()[window.start()];
      if (b == '{') {
        return element(found);
      }
      if (!isBetween(b)) {
        junk(found);
        return true;
      }
      window.pass(1);
    }
    if (openArrays > 0 && !faults.cut()) {
      found.damage("file_cut_short", line, window.offset(), "the array is not closed");
    }
    return false;
  }

  /** Blanks, commas and the brackets of arrays around the objects. */
  private boolean isBetween(byte b) {
    if (b == '\n') {
      line++;
    } else if (b == '[') {
      openArrays++;
    } else if (b == ']') {
      openArrays--;
    }
    return (b >= 0 && b <= ' ') || b == ',' || b == '[' || b == ']';
  }

  private boolean element(ItemQueue found) throws IOException {
    long firstLine = line;
    long offset = window.offset();
    boolean tooLarge = false;
    int seen = 0;
    boundary.reset();
    State state = State.OPEN;
    while (state == State.OPEN) {
      if (seen == window.size()) {
        if (seen > cap) {
          tooLarge = true;
          window.pass(seen);
          seen = 0;
        }
        if (!window.more()) {
          return cutShort(firstLine, offset, found);
        }
      }
      byte b = window.bytes()[window.start() + seen++];
      line += b == '\n' ? 1 : 0;
      state = boundary.feed(b);
    }
    seen -= state == State.BROKEN ? 1 : 0;
    if (tooLarge || seen > cap) {
      found.damage("record_too_large", firstLine, offset, "object above the cap");
    } else {
      int start = window.start();
      flattening.read(window.bytes(), start, start + seen, firstLine, offset, found);
    }
    window.pass(seen);
    return true;
  }

  private boolean cutShort(long firstLine, long offset, ItemQueue found) {
    if (!faults.cut()) {
      found.damage("file_cut_short", firstLine, offset, "the object is not closed");
    }
    return false;
  }

  /** Something that is no object: to the end of the value or of the line. */
  private void junk(ItemQueue found) throws IOException {
    long offset = window.offset();
    boolean inString = false;
    while (window.size() > 0 || window.more()) {
      byte b = window.bytes()[window.start()];
      if (b == '\n' || (!inString && (b == ',' || b == '{' || b == '[' || b == ']'))) {
        break;
      }
      inString ^= b == '"';
      window.pass(1);
    }
    found.damage("not_an_object", line, offset, "a value that is no object");
  }
}
