package org.newstide.core.archive;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.newstide.core.archive.CsvRow.Outcome;

/** What the first rows of a text say about whether and how it is a table. */
final class CsvShape {

  private static final byte[] DELIMITERS = {',', '\t', ';', '|'};
  private static final int ROWS = 6;
  private static final int LONGEST_NAME = 64;

  private CsvShape() {}

  /** A line feed, or a carriage return if the bytes have carriage returns only. */
  static byte newline(byte[] head) {
    boolean lineFeed = ByteSearch.indexOf(head, 0, head.length, (byte) '\n') >= 0;
    boolean carriageReturn = ByteSearch.indexOf(head, 0, head.length, (byte) '\r') >= 0;
    return (byte) (carriageReturn && !lineFeed ? '\r' : '\n');
  }

  /** The one of comma, tab, semicolon and bar that cuts the header into the most cells. */
  static byte delimiter(byte[] head) {
    byte best = DELIMITERS[0];
    int most = 1;
    for (byte delimiter : DELIMITERS) {
      CsvRow header = new CsvRow(delimiter, newline(head), true);
      if (header.scan(head, 0, head.length, true) == Outcome.ROW && header.cells() > most) {
        most = header.cells();
        best = delimiter;
      }
    }
    return best;
  }

  /**
   * Whether the text is a table beyond doubt, whatever its name: at least two rows under a header
   * of at least three short, different names, all of one width.
   */
  static boolean isTable(byte[] head) {
    CsvRow row = new CsvRow(delimiter(head), newline(head), true);
    boolean whole = head.length < FormatDetection.HEAD_BYTES;
    if (row.scan(head, 0, head.length, whole) != Outcome.ROW || row.cells() < 3) {
      return false;
    }
    int width = row.cells();
    if (!areNames(row, head)) {
      return false;
    }
    int rows = 1;
    int at = row.end();
    while (rows < ROWS && at < head.length) {
      if (row.scan(head, at, head.length, whole) != Outcome.ROW) {
        break;
      }
      if (row.cells() != width) {
        return false;
      }
      rows++;
      at = row.end();
    }
    return rows >= 3;
  }

  private static boolean areNames(CsvRow row, byte[] head) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < row.cells(); i++) {
      String cell = row.cell(head, i);
      if (cell == null || cell.isBlank() || cell.length() > LONGEST_NAME || !seen.add(cell)) {
        return false;
      }
    }
    List<String> names = CsvHeader.names(row, head);
    return names.stream().noneMatch(name -> name.endsWith(".") || name.startsWith("\""));
  }
}
