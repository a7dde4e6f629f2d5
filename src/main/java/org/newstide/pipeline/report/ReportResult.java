package org.newstide.pipeline.report;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  /** The rows as values by column. */
  public List<Map<String, Object>> records() {
    List<Map<String, Object>> records = new ArrayList<>(rows.size());
    for (List<Object> row : rows) {
      Map<String, Object> values = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        values.put(columns.get(i), row.get(i));
      }
      records.add(values);
    }
    return records;
  }

  /** The first rows only. */
  public ReportResult first(int count) {
    return new ReportResult(query, columns, rows.subList(0, Math.min(count, rows.size())));
  }
}
