package org.newstide.app.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The answers that stand in a page, read back. */
record Answers(JsonNode root) {

  private static final String BEFORE = "<script type=\"application/json\" id=\"answers\">";

  static Answers of(String page) {
    int from = page.indexOf(BEFORE) + BEFORE.length();
    try {
      return new Answers(
          new ObjectMapper().readTree(page.substring(from, page.indexOf("</script>", from))));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  Iterable<Map.Entry<String, JsonNode>> all() {
    Set<Map.Entry<String, JsonNode>> fields = root.get("answers").properties();
    return fields;
  }

  /** The rows of an answer as lists of values. */
  static List<List<JsonNode>> rows(JsonNode answer) {
    List<List<JsonNode>> rows = new ArrayList<>();
    for (int i = 0; i < answer.get("rows").asInt(); i++) {
      List<JsonNode> row = new ArrayList<>();
      for (JsonNode column : answer.get("columns")) {
        row.add(value(column, i));
      }
      rows.add(row);
    }
    return rows;
  }

  private static JsonNode value(JsonNode column, int row) {
    if (column.has("all")) {
      return column.get("all");
    }
    return column.has("index")
        ? column.get("values").get(column.get("index").get(row).asInt())
        : column.get("plain").get(row);
  }
}
