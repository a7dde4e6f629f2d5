package org.newstide.app.themes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated values by RFC 4180: exact for programs, safe for spreadsheets. */
public final class Csv {

  /** What a formula begins with, and the blanks that a spreadsheet overlooks before it. */
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private Csv() {}

  /** A line without its end, every cell as it is. */
  public static String exactLine(List<String> cells) {
    return cells.stream().map(Csv::quoted).collect(Collectors.joining(","));
  }

  /**
   * A line without its end, for a spreadsheet. A cell that would be a formula gets an apostrophe
   * before it, as OWASP recommends, and reading does not take it away.
   */
  public static String line(List<?> cells) {
    return cells.stream()
        .map(cell -> quoted(safe(cell == null ? "" : cell.toString())))
        .collect(Collectors.joining(","));
  }

  private static String safe(String cell) {
    boolean number = cell.matches("-?[0-9]+(\\.[0-9]+)?");
    String stripped = cell.stripLeading();
    boolean formula =
        !number
            && (!stripped.isEmpty() && FORMULA_STARTS.indexOf(stripped.charAt(0)) >= 0
                || !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0);
    return formula ? "'" + cell : cell;
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  /** The rows of a text; quoted cells may hold commas, quotes and newlines. */
  static List<List<String>> parse(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    String characters = text.startsWith("\uFEFF") ? text.substring(1) : text;
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      if (quoted && c == '"' && i + 1 < characters.length() && characters.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == ',') {
        row.add(take(cell));
      } else if (!quoted && c == '\n') {
        row.add(take(cell));
        rows.add(row);
        row = new ArrayList<>();
      } else if (quoted || c != '\r') {
        cell.append(c);
      }
    }
    if (cell.length() > 0 || !row.isEmpty()) {
      row.add(take(cell));
      rows.add(row);
    }
    return rows;
  }

  private static String take(StringBuilder cell) {
    String taken = cell.toString();
    cell.setLength(0);
    return taken;
  }
}
