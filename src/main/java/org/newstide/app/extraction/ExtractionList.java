package org.newstide.app.extraction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** A list of records to extract: JSON Lines of id, file and url, packed with gzip or not. */
public final class ExtractionList {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ExtractionList() {}

  /**
   * Reads a list. Lines of one file become one {@link InputFile}, at the place of the first.
   *
   * @param list each line has {@code id} and {@code file}, which is relative to the list, and may
   *     have {@code url}; other fields are passed over
   * @throws IllegalArgumentException for a line that is not so, with its number
   * @throws IOException when the list cannot be read
   */
  public static List<InputFile> read(Path list) throws IOException {
    Map<Path, List<ListedRecord>> files = new LinkedHashMap<>();
    try (BufferedReader lines = open(list)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          add(files, line, list, number);
        }
      }
    }
    List<InputFile> all = new ArrayList<>(files.size());
    files.forEach((path, wanted) -> all.add(new InputFile(path, wanted)));
    return all;
  }

  private static BufferedReader open(Path list) throws IOException {
    InputStream in = Files.newInputStream(list);
    InputStream text = list.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    return new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8));
  }

  private static void add(Map<Path, List<ListedRecord>> files, String line, Path list, int number) {
    JsonNode node = parsed(line);
    if (node == null || !node.hasNonNull("id") || !node.hasNonNull("file")) {
      throw new IllegalArgumentException(
          "a line of the list must be an object with id and file, found at %s:%d: %s"
              .formatted(list, number, line.length() > 120 ? line.substring(0, 120) + "…" : line));
    }
    Path file = list.toAbsolutePath().resolveSibling(node.get("file").asText()).normalize();
    String url = node.hasNonNull("url") ? node.get("url").asText() : null;
    files
        .computeIfAbsent(file, path -> new ArrayList<>(1))
        .add(new ListedRecord(node.get("id").asText(), url));
  }

  private static JsonNode parsed(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      return null;
    }
  }
}
