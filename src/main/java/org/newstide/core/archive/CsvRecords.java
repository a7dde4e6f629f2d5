package org.newstide.core.archive;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.newstide.core.archive.CsvRow.Outcome;

/**
 * Rows of delimited text under a header row.
 *
 * <p>A row with more or fewer cells than the header has names is damage, since nobody knows which
 * cell is which; empty cells too many at the end are let pass. When a quote is missing, everything
 * up to the next quote would be swallowed: so a broken row costs its first line, and reading begins
 * again at the next line that is a whole row. All lines up to there are one damage.
 */
final class CsvRecords implements RecordFinder {

  private final ByteWindow window;
  private final StreamFaults faults;
  private final byte newline;
  private final int cap;
  private final CsvRow quoted;
  private final CsvRow literal;
  private CsvRow row;
  private List<String> names;
  private boolean over;
  private long line = 1;
  private boolean broken;
  private long brokenLine;
  private long brokenOffset;
  private String brokenBecause;

  /**
   * @param newline last byte of a line end in this file
   */
  CsvRecords(
      ByteWindow window, byte delimiter, byte newline, ReadLimits limits, StreamFaults faults) {
    this.window = window;
    this.faults = faults;
    this.newline = newline;
    this.cap = limits.maxRecordBytes();
    quoted = new CsvRow(delimiter, newline, true);
    // Many writers of tab-separated text know no quotes, so a quote may be a mere character there.
    literal = delimiter == '\t' ? new CsvRow(delimiter, newline, false) : null;
  }

  @Override
  public boolean advance(ItemQueue found) throws IOException {
    if (over || (window.size() == 0 && !window.more())) {
      endBroken(found);
      return false;
    }
    Outcome outcome = scan();
    if (faults.cut() && isStump(outcome)) {
      // What the cut left belongs to the damage of the stream, which is reported once.
      return false;
    }
    if (names == null) {
      header(outcome, found);
    } else if (outcome == Outcome.ROW) {
      row(found);
    } else if (row.firstLineEnd() > 0 || outcome == Outcome.BROKEN) {
      breakOff(outcome == Outcome.BROKEN ? "a quote is missing" : "a quoted cell has no end");
    } else {
      tooLarge(found);
    }
    return true;
  }

  private Outcome scan() throws IOException {
    row = quoted;
    boolean last = false;
    Outcome outcome;
    do {
      outcome = row.scan(window.bytes(), window.start(), window.end(), last);
      if (outcome != Outcome.UNFINISHED || window.size() > cap) {
        break;
      }
      last = !window.more();
    } while (true);
    if (literal == null || names == null || (outcome == Outcome.ROW && fits(row))) {
      return outcome;
    }
    Outcome plain = literal.scan(window.bytes(), window.start(), window.end(), last);
    if (plain == Outcome.ROW && fits(literal)) {
      row = literal;
      return plain;
    }
    return outcome;
  }

  private boolean isStump(Outcome outcome) {
    return outcome == Outcome.ROW
        ? !row.terminated()
        : outcome == Outcome.BROKEN && row.firstLineEnd() == 0;
  }

  private boolean fits(CsvRow candidate) {
    return candidate.cells() >= names.size() && candidate.cellsWithContent() <= names.size();
  }

  private void header(Outcome outcome, ItemQueue found) {
    if (outcome == Outcome.ROW && isBlank()) {
      passRow();
    } else if (outcome == Outcome.ROW) {
      names = CsvHeader.names(row, window.bytes());
      passRow();
    } else {
      found.damage("no_header", line, window.offset(), "the first row has no end");
      over = true;
    }
  }

  private void row(ItemQueue found) {
    if (isBlank()) {
      passRow();
    } else if (row.end() - window.start() > cap) {
      endBroken(found);
      found.damage("record_too_large", line, window.offset(), "row above the cap");
      passRow();
    } else if (fits(row)) {
      endBroken(found);
      found.record(fields(found));
      passRow();
    } else if (row.firstLineEnd() > 0) {
      breakOff(cellsFound());
    } else if (broken) {
      passRow();
    } else {
      found.damage("wrong_number_of_fields", line, window.offset(), cellsFound());
      passRow();
    }
  }

  private boolean isBlank() {
    return row.firstLineEnd() == 0 && ByteSearch.isBlank(window.bytes(), window.start(), row.end());
  }

  private String cellsFound() {
    return row.cells() + " cells under a header of " + names.size();
  }

  private Map<String, String> fields(ItemQueue found) {
    Map<String, String> fields = new LinkedHashMap<>(names.size() * 2);
    boolean replaced = false;
    for (int i = 0; i < names.size(); i++) {
      String cell = row.cell(window.bytes(), i);
      if (cell != null) {
        fields.put(names.get(i), cell);
        replaced |= cell.indexOf('\uFFFD') >= 0;
      }
    }
    if (replaced && !ByteSearch.isUtf8(window.bytes(), window.start(), row.end())) {
      found.repaired("invalid_utf8");
    }
    if (row.hasStrayQuote()) {
      found.repaired("stray_quote");
    }
    return fields;
  }

  private void passRow() {
    int end = row.end();
    line +=
        row.firstLineEnd() > 0 ? ByteSearch.count(window.bytes(), window.start(), end, newline) : 1;
    window.pass(end - window.start());
  }

  /** Gives up the first line of the row, or what is left of the file when it is the last line. */
  private void breakOff(String because) {
    if (!broken) {
      broken = true;
      brokenLine = line;
      brokenOffset = window.offset();
      brokenBecause = because;
    }
    line++;
    int end = row.firstLineEnd() > 0 ? row.firstLineEnd() : window.end();
    window.pass(end - window.start());
  }

  private void endBroken(ItemQueue found) {
    if (broken) {
      broken = false;
      String lines = "; given up to line " + (line - 1);
      found.damage("unbalanced_quote", brokenLine, brokenOffset, brokenBecause + lines);
    }
  }

  /** A single line above the cap: passed over without being held. */
  private void tooLarge(ItemQueue found) throws IOException {
    endBroken(found);
    found.damage("record_too_large", line, window.offset(), "line above the cap");
    int at = -1;
    while (at < 0 && (window.size() > 0 || window.more())) {
      at = ByteSearch.indexOf(window.bytes(), window.start(), window.end(), newline);
      window.pass(at < 0 ? window.size() : at + 1 - window.start());
    }
    line++;
  }
}
