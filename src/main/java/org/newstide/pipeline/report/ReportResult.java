package org.newstide.pipeline.report;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What came of a question: rows that a page can hold.
 *
 * @param query the question
 * @param columns names, in {@code snake_case}
 * @param rows values in the order of the columns; null where the table has null
 */
public record ReportResult(ReportQuery query, List<String> columns, List<List<Object>> rows) {

  public ReportResult {
    requireNonNull(query, "query");
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** The first rows only. */
  public ReportResult first(int count) {
    return new ReportResult(query, columns, rows.subList(0, Math.min(count, rows.size())));
  }
}
