package org.newstide.core.archive;

/** Whether first bytes are JSON, and how its objects lie in the file. */
final class JsonShape {

  private JsonShape() {}

  /**
   * @param named whether the file's name says that it is one JSON text
   * @return the kind of JSON, or null for something else
   */
  static ArchiveFormat of(byte[] head, boolean named) {
    int first = skipBlanks(head, 0);
    if (first == head.length || (head[first] != '{' && head[first] != '[')) {
      return null;
    }
    int second = skipBlanks(head, first + 1);
    byte next = second < head.length ? head[second] : head[first];
    if (head[first] == '[') {
      boolean array = next == '{' || next == ']' || next == '[' || named;
      return array ? ArchiveFormat.JSON_ARRAY : null;
    }
    if (next != '"' && next != '\'' && next != '}' && next != '{') {
      return null;
    }
    return spansLines(head, first) ? ArchiveFormat.JSON_OBJECTS : ArchiveFormat.JSON_LINES;
  }

  /**
   * Whether the object at {@code from} goes on over a line end, as against being cut there: its
   * first line then ends in a bracket, a comma or a colon, and the next is no whole object.
   */
  private static boolean spansLines(byte[] head, int from) {
    int newline = ByteSearch.indexOf(head, from, head.length, (byte) '\n');
    if (newline < 0 || closes(head, from, newline)) {
      return false;
    }
    int lastOfLine = newline - 1;
    while (lastOfLine > from && head[lastOfLine] <= ' ' && head[lastOfLine] >= 0) {
      lastOfLine--;
    }
    if ("{[,:}]".indexOf(head[lastOfLine]) < 0) {
      return false;
    }
    int nextLine = newline + 1;
    int nextNewline = ByteSearch.indexOf(head, nextLine, head.length, (byte) '\n');
    int nextEnd = nextNewline < 0 ? head.length : nextNewline;
    boolean wholeObject =
        nextLine < nextEnd && head[nextLine] == '{' && closes(head, nextLine, nextEnd);
    return !wholeObject;
  }

  /** Whether the object that begins at {@code from} has its last brace in the range. */
  private static boolean closes(byte[] head, int from, int to) {
    int depth = 0;
    boolean inString = false;
    for (int i = from; i < to; i++) {
      byte b = head[i];
      if (inString && b == '\\') {
        i++;
      } else if (b == '"') {
        inString = !inString;
      } else if (!inString && (b == '{' || b == '[')) {
        depth++;
      } else if (!inString && (b == '}' || b == ']') && --depth == 0) {
        return true;
      }
    }
    return false;
  }

  private static int skipBlanks(byte[] head, int from) {
    int i = from;
    while (i < head.length && head[i] >= 0 && head[i] <= ' ') {
      i++;
    }
    return i;
  }
}
