package org.newstide.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** Records of gzip files of JSON Lines. */
public final class JsonLines {

  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonLines() {}

  /**
   * Reads files in order of their names.
   *
   * @param files a path whose last part may have stars
   */
  public static void read(Path files, Consumer<JsonNode> records) throws IOException {
    List<Path> found = new ArrayList<>();
    try (var folder = Files.newDirectoryStream(files.getParent(), files.getFileName().toString())) {
      folder.forEach(found::add);
    }
    found.sort(Comparator.naturalOrder());
    for (Path file : found) {
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(
                  new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          records.accept(JSON.readTree(line));
        }
      }
    }
  }
}
