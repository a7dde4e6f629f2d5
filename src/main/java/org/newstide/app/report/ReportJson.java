package org.newstide.app.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.newstide.pipeline.report.ReportResult;

/**
 * The answers as JSON by columns: a column of one value is written once, a column with few values
 * as those values and their places. A year of daily rows takes a third of what rows would take.
 */
final class ReportJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Digits of a fraction that a chart or a label can show. */
  private static final MathContext DIGITS = new MathContext(5);

  static {
    JSON.getFactory().setCharacterEscapes(new SafeInHtml());
  }

  private ReportJson() {}

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  /** JSON that may stand in a script element: nothing in it ends the element or turns the text. */
  static String write(JsonNode node) {
    try {
      return JSON.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the report's JSON could not be written", e);
    }
  }

  static ObjectNode result(ReportResult result) {
    ObjectNode node = JSON.createObjectNode();
    node.put("rows", result.rows().size());
    node.put("sql", result.query().forDuckDb());
    ObjectNode columns = node.putObject("columns");
    for (int i = 0; i < result.columns().size(); i++) {
      columns.set(result.columns().get(i), column(result.rows(), i));
    }
    return node;
  }

  private static JsonNode column(List<List<Object>> rows, int place) {
    Map<Object, Integer> distinct = new LinkedHashMap<>();
    List<Integer> index = new ArrayList<>(rows.size());
    for (List<Object> row : rows) {
      Object value = rounded(row.get(place));
      Integer known = distinct.putIfAbsent(value, distinct.size());
      index.add(known == null ? distinct.size() - 1 : known);
    }
    ObjectNode column = JSON.createObjectNode();
    if (distinct.size() == 1) {
      column.set("all", value(distinct.keySet().iterator().next()));
      return column;
    }
    boolean text = distinct.keySet().stream().anyMatch(String.class::isInstance);
    if (distinct.size() <= rows.size() / (text ? 2 : 6)) {
      ArrayNode values = column.putArray("values");
      distinct.keySet().forEach(each -> values.add(value(each)));
      ArrayNode places = column.putArray("index");
      index.forEach(places::add);
      return column;
    }
    ArrayNode plain = column.putArray("plain");
    rows.forEach(row -> plain.add(value(rounded(row.get(place)))));
    return column;
  }

  /** Dates and instants become text, fractions lose the digits that nobody sees. */
  private static Object rounded(Object value) {
    if (value instanceof Double || value instanceof Float || value instanceof BigDecimal) {
      double number = ((Number) value).doubleValue();
      return Double.isFinite(number) ? new BigDecimal(number).round(DIGITS) : null;
    }
    boolean simple = value == null || value instanceof Number || value instanceof Boolean;
    return simple ? value : value.toString();
  }

  private static JsonNode value(Object value) {
    if (value instanceof BigDecimal number) {
      boolean whole = number.stripTrailingZeros().scale() <= 0;
      return whole
          ? JSON.getNodeFactory().numberNode(number.longValue())
          : JSON.getNodeFactory().numberNode(number.doubleValue());
    }
    return JSON.valueToTree(value);
  }

  private static final class SafeInHtml extends CharacterEscapes {

    private static final long serialVersionUID = 1L;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] codes = standardAsciiEscapesForJSON();
      for (char each : new char[] {'<', '>', '&'}) {
        codes[each] = ESCAPE_STANDARD;
      }
      return codes;
    }

    @Override
    public SerializableString getEscapeSequence(int character) {
      int type = Character.getType(character);
      boolean invisible =
          type == Character.FORMAT
              || type == Character.LINE_SEPARATOR
              || type == Character.PARAGRAPH_SEPARATOR
              || type == Character.CONTROL;
      return invisible
          ? new SerializedString(String.format(Locale.ROOT, "\\u%04x", character))
          : null;
    }
  }
}
