package org.newstide.core.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The damaged files of the evaluation data against their expected counts; skipped where that data
 * does not lie beside the project or at {@code NEWSTIDE_SHARED}.
 */
class DamagedFilesTest {

  /** Formats and charsets that are not read, and files that are about dates. */
  private static final Set<String> OTHER_FORMATS = Set.of("WARC", "HTML");

  private static final Set<String> NOT_ABOUT_READING =
      Set.of(
          "windows-1258.csv", "dates.jsonl", "dates-dmy.csv", "dates-mdy.csv", "dates-mixed.csv");

  /**
   * All 40 lines of this file are right JSON objects; which of them are articles is decided behind
   * the reader.
   */
  private static final String DECIDED_BY_CONTENT = "fields.jsonl";

  private static Path folder() {
    String set = System.getenv("NEWSTIDE_SHARED");
    return (set == null ? Path.of("..", "shared") : Path.of(set)).resolve("data/damaged");
  }

  /** One row per file; a single row "absent" when there is no evaluation data. */
  static Stream<String> expectations() throws IOException {
    Path expected = folder().resolve("expected.jsonl");
    if (!Files.exists(expected)) {
      return Stream.of("{\"file\": \"absent\"}");
    }
    List<String> lines = Files.readAllLines(expected);
    return lines.stream().filter(DamagedFilesTest::isAboutReading);
  }

  private static boolean isAboutReading(String line) {
    JsonNode expectation = parse(line);
    return !OTHER_FORMATS.contains(expectation.get("format").asText())
        && !NOT_ABOUT_READING.contains(expectation.get("file").asText());
  }

  private static JsonNode parse(String line) {
    try {
      return new ObjectMapper().readTree(line);
    } catch (IOException e) {
      throw new AssertionError(line, e);
    }
  }

  @ParameterizedTest
  @MethodSource("expectations")
  void countsAreAsExpected(String line) throws IOException {
    JsonNode expectation = parse(line);
    String name = expectation.get("file").asText();
    assumeTrue(!name.equals("absent"), () -> "no evaluation data in " + folder());

    Archive archive = Archive.of(name, Files.readAllBytes(folder().resolve(name)));

    if (name.equals(DECIDED_BY_CONTENT)) {
      assertThat(archive.records()).hasSize(40);
      assertThat(archive.damages()).isEmpty();
      return;
    }
    assertThat(archive.records().size())
        .as("records of %s", name)
        .isBetween(expectation.get("good_min").asInt(), expectation.get("good_max").asInt());
    assertThat(archive.damages().size())
        .as("damage of %s: %s", name, archive.reasons())
        .isBetween(
            expectation.get("rejected_min").asInt(), expectation.get("rejected_max").asInt());
  }
}
