package org.newstide.core.archive;

/**
 * Finds where a JSON object ends, byte by byte, without parsing it.
 *
 * <p>Two rules keep a wrong object from running into the next ones. A string ends at the latest
 * with its line, since JSON allows no raw newline in it. And an object that begins a line where the
 * object around it wants a key is no part of that one: it is the next record, and this one has lost
 * its end.
 */
final class JsonBoundary {

  /** Where the object stands after a byte. */
  enum State {
    /** The object goes on. */
    OPEN,
    /** This byte is the object's last. */
    CLOSED,
    /** This byte begins another object, though the one before was not closed. */
    BROKEN
  }

  private int depth;
  private long objects;
  private boolean inString;
  private boolean escaped;
  private boolean lineStart;
  private byte before;

  /** Begins anew in front of an opening brace. */
  void reset() {
    depth = 0;
    objects = 0;
    inString = false;
    escaped = false;
    lineStart = false;
    before = 0;
  }

  State feed(byte b) {
    if (b == '\n') {
      inString = false;
      escaped = false;
      lineStart = true;
      return State.OPEN;
    }
    if (inString) {
      inString = escaped || b != '"';
      escaped = !escaped && b == '\\';
      return State.OPEN;
    }
    if (b >= 0 && b <= ' ') {
      return State.OPEN;
    }
    return significant(b);
  }

  private State significant(byte b) {
    if (b == '"') {
      inString = true;
    } else if (b == '{' || b == '[') {
      if (b == '{' && lineStart && before != ':' && isInObject()) {
        return State.BROKEN;
      }
      open(b == '{');
    } else if ((b == '}' || b == ']') && --depth == 0) {
      return State.CLOSED;
    }
    lineStart &= b == ',';
    before = b;
    return State.OPEN;
  }

  private boolean isInObject() {
    return depth > 0 && depth <= Long.SIZE && (objects >>> (depth - 1) & 1) == 1;
  }

  private void open(boolean object) {
    if (depth < Long.SIZE) {
      long bit = 1L << depth;
      objects = object ? objects | bit : objects & ~bit;
    }
    depth++;
  }
}
