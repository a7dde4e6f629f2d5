package org.newstide.core.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * One row of delimited text (RFC 4180) as ranges of bytes.
 *
 * <p>A quoted cell may hold delimiters, newlines and doubled quotes. A quote that stands alone
 * within a quoted cell is taken as a character of the text while the row is on one line; in a row
 * of several lines it shows that an earlier quote is missing, and the row is broken. A quote within
 * an unquoted cell is a character. Rows end with LF, CR LF or CR.
 */
final class CsvRow {

  /** What a scan found. */
  enum Outcome {
    /** A row. */
    ROW,
    /** The bytes end within the row. */
    UNFINISHED,
    /** A quote is missing somewhere in the row. */
    BROKEN
  }

  private final byte delimiter;
  private final byte newline;
  private final boolean quoting;
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private boolean[] doubled = new boolean[16];
  private int cells;
  private int at;
  private int firstLineEnd;
  private boolean stray;
  private boolean rowEnded;
  private boolean terminated;

  /**
   * @param newline last byte of a line end in this file: a line feed, or a carriage return where
   *     there is no line feed
   * @param quoting whether quotes mean anything
   */
  CsvRow(byte delimiter, byte newline, boolean quoting) {
    this.delimiter = delimiter;
    this.newline = newline;
    this.quoting = quoting;
  }

  /**
   * Reads the row that begins at {@code from}.
   *
   * @param last whether the stream ends at {@code to}
   */
  Outcome scan(byte[] bytes, int from, int to, boolean last) {
    cells = 0;
    at = from;
    firstLineEnd = 0;
    stray = false;
    rowEnded = false;
    terminated = false;
    while (!rowEnded) {
      boolean quoted = quoting && at < to && bytes[at] == '"';
      Outcome cell = quoted ? quotedCell(bytes, from, to, last) : unquotedCell(bytes, to, last);
      if (cell != Outcome.ROW) {
        return cell;
      }
    }
    return Outcome.ROW;
  }

  private Outcome unquotedCell(byte[] bytes, int to, boolean last) {
    int start = at;
    while (at < to && bytes[at] != delimiter && bytes[at] != '\n' && bytes[at] != '\r') {
      at++;
    }
    return endCell(bytes, start, at, false, to, last);
  }

  private Outcome quotedCell(byte[] bytes, int from, int to, boolean last) {
    int start = at + 1;
    boolean hasDoubled = false;
    int quote = start;
    while (true) {
      int searched = quote;
      quote = ByteSearch.indexOf(bytes, searched, to, (byte) '"');
      noteLineEnd(bytes, searched, quote < 0 ? to : quote);
      if (quote < 0) {
        return last ? Outcome.BROKEN : Outcome.UNFINISHED;
      }
      if (quote + 1 == to) {
        if (!last) {
          return Outcome.UNFINISHED;
        }
        break;
      }
      byte next = bytes[quote + 1];
      if (next == delimiter || next == '\n' || next == '\r') {
        break;
      }
      hasDoubled |= next == '"';
      stray |= next != '"';
      if (stray && firstLineEnd > 0) {
        return Outcome.BROKEN;
      }
      quote += next == '"' ? 2 : 1;
    }
    if (stray && firstLineEnd > 0) {
      return Outcome.BROKEN;
    }
    at = quote + 1;
    return endCell(bytes, start, quote, hasDoubled, to, last);
  }

  private void noteLineEnd(byte[] bytes, int from, int to) {
    if (firstLineEnd == 0) {
      firstLineEnd = ByteSearch.indexOf(bytes, from, to, newline) + 1;
    }
  }

  private Outcome endCell(
      byte[] bytes, int start, int end, boolean hasDoubled, int to, boolean last) {
    add(start, end, hasDoubled);
    if (at < to && bytes[at] == delimiter) {
      at++;
      return Outcome.ROW;
    }
    if (!last && (at == to || (bytes[at] == '\r' && at + 1 == to))) {
      return Outcome.UNFINISHED;
    }
    if (at < to) {
      boolean both = bytes[at] == '\r' && at + 1 < to && bytes[at + 1] == '\n';
      at += both ? 2 : 1;
      terminated = true;
    }
    rowEnded = true;
    return Outcome.ROW;
  }

  private void add(int start, int end, boolean hasDoubled) {
    if (cells == starts.length) {
      starts = Arrays.copyOf(starts, cells * 2);
      ends = Arrays.copyOf(ends, cells * 2);
      doubled = Arrays.copyOf(doubled, cells * 2);
    }
    starts[cells] = start;
    ends[cells] = end;
    doubled[cells++] = hasDoubled;
  }

  /** Number of cells of the scanned row. */
  int cells() {
    return cells;
  }

  /** Number of cells without the empty ones at the end. */
  int cellsWithContent() {
    int n = cells;
    while (n > 0 && starts[n - 1] == ends[n - 1]) {
      n--;
    }
    return n;
  }

  /** Place behind the row and its line end. */
  int end() {
    return at;
  }

  /** Place behind the first line end within a quoted cell, or 0 for a row on one line. */
  int firstLineEnd() {
    return firstLineEnd;
  }

  /** Whether the row has its line end; the last row of a file may lack it. */
  boolean terminated() {
    return terminated;
  }

  /** Whether a quote that stands alone was taken as a character of a quoted cell. */
  boolean hasStrayQuote() {
    return stray;
  }

  /** Text of a cell, null for an empty one; bytes that are no UTF-8 become U+FFFD. */
  String cell(byte[] bytes, int i) {
    int start = starts[i];
    int length = ends[i] - start;
    if (length == 0) {
      return null;
    }
    if (!doubled[i]) {
      return new String(bytes, start, length, UTF_8);
    }
    byte[] single = new byte[length];
    int n = 0;
    for (int k = start; k < ends[i]; k++) {
      single[n++] = bytes[k];
      k += bytes[k] == '"' && k + 1 < ends[i] && bytes[k + 1] == '"' ? 1 : 0;
    }
    return new String(single, 0, n, UTF_8);
  }
}
