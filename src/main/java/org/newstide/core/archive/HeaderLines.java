package org.newstide.core.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Named fields as WARC and HTTP write them: {@code name: value} a line, up to a blank line.
 *
 * <p>Lines may end in LF alone, a value may go on in a line that begins with a blank, names are
 * taken in lower case; of a name that comes twice the first counts. A line without a colon is
 * passed over.
 */
final class HeaderLines {

  /** Headers beyond this are no headers. */
  static final int MOST_BYTES = 1 << 18;

  private static final int LONGEST_FOLDED = 1 << 12;

  private final Map<String, String> values = new HashMap<>();
  private final int end;

  private HeaderLines(int end) {
    this.end = end;
  }

  /**
   * Reads the lines in {@code [from, to)}. If they have no end, {@link #end} is {@code to}.
   *
   * @param from where the first field begins, behind the line that is no field
   */
  static HeaderLines read(byte[] bytes, int from, int to) {
    HeaderLines lines = new HeaderLines(endOf(bytes, from, to));
    String name = null;
    int at = from;
    while (at < lines.end) {
      int newline = ByteSearch.indexOf(bytes, at, lines.end, (byte) '\n');
      int next = newline < 0 ? lines.end : newline + 1;
      boolean folded = bytes[at] == ' ' || bytes[at] == '\t';
      if (folded && name != null) {
        lines.values.merge(name, text(bytes, at, next), HeaderLines::joined);
      } else if (!folded) {
        name = lines.add(bytes, at, next);
      }
      at = next;
    }
    return lines;
  }

  /** Name of the field, or null if it is to be passed over. */
  private String add(byte[] bytes, int from, int to) {
    int colon = ByteSearch.indexOf(bytes, from, to, (byte) ':');
    if (colon < 0) {
      return null;
    }
    String name = text(bytes, from, colon).toLowerCase(Locale.ROOT);
    return values.putIfAbsent(name, text(bytes, colon + 1, to)) == null ? name : null;
  }

  /** Beyond some length what is folded in is left out: no field that is asked for is so long. */
  private static String joined(String value, String more) {
    return value.length() > LONGEST_FOLDED ? value : (value + ' ' + more).strip();
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, UTF_8).strip();
  }

  /** Place behind the blank line that ends the fields beginning at {@code from}, or {@code to}. */
  private static int endOf(byte[] bytes, int from, int to) {
    int line = from;
    while (line < to) {
      int newline = ByteSearch.indexOf(bytes, line, to, (byte) '\n');
      if (newline < 0) {
        return to;
      }
      if (newline == line || (newline == line + 1 && bytes[line] == '\r')) {
        return newline + 1;
      }
      line = newline + 1;
    }
    return to;
  }

  /** Whether {@code [from, to)} has the blank line that ends a header beginning there. */
  static boolean areWhole(byte[] bytes, int from, int to) {
    int end = endOf(bytes, from, to);
    return end < to || (end > from && bytes[end - 1] == '\n' && isBlankLine(bytes, from, end));
  }

  private static boolean isBlankLine(byte[] bytes, int from, int end) {
    int before = end - 2;
    if (before >= from && bytes[before] == '\r') {
      before--;
    }
    return before < from || bytes[before] == '\n';
  }

  /** Place behind the blank line. */
  int end() {
    return end;
  }

  /**
   * @param name in lower case
   * @return the value without blanks around it, or null
   */
  String get(String name) {
    return values.get(name);
  }

  boolean isEmpty() {
    return values.isEmpty();
  }
}
