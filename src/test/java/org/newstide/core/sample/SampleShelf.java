package org.newstide.core.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** Reads what a sample archive writes with readers of the test's own. */
final class SampleShelf {

  private static final ObjectMapper JSON = new ObjectMapper();

  private SampleShelf() {}

  static byte[] bytes(SampleFile file) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      file.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static Map<String, byte[]> bytes(List<SampleFile> files) {
    Map<String, byte[]> all = new TreeMap<>();
    files.forEach(file -> all.put(file.path(), bytes(file)));
    return all;
  }

  static String text(SampleFile file) {
    byte[] bytes = bytes(file);
    if (!file.path().endsWith(".gz")) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file's records in order: the fields of each, or null where it cannot be read. */
  static List<List<String>> records(SampleFile file) {
    String text = text(file);
    if (file.path().endsWith(".csv")) {
      List<List<String>> rows = csv(text);
      return rows.subList(1, rows.size());
    }
    if (file.path().endsWith(".txt")) {
      return List.of(List.of(text));
    }
    if (file.path().endsWith(".json")) {
      List<List<String>> records = new ArrayList<>();
      json(text).forEach(node -> records.add(fields(node)));
      return records;
    }
    return text.lines().map(line -> fields(json(line))).toList();
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private static List<String> fields(JsonNode node) {
    if (node == null) {
      return null;
    }
    List<String> values = new ArrayList<>();
    node.forEach(
        value -> values.addAll(value.isObject() ? fields(value) : List.of(value.asText())));
    return values;
  }

  private static List<List<String>> csv(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        boolean doubled = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
        if (doubled) {
          cell.append(text.charAt(++i));
        } else {
          quoted = !quoted;
        }
      } else if (!quoted && (c == ',' || c == '\n')) {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      } else if (quoted || c != '\r') {
        cell.append(c);
      }
    }
    return rows;
  }
}
