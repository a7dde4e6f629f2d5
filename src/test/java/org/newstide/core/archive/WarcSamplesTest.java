package org.newstide.core.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Real web archives, some of them malformed, against their manifest; skipped where that data does
 * not lie beside the project or at {@code NEWSTIDE_SHARED}.
 *
 * <p>Every record is a page, passed over, or damage. In the manifest a record is what has a header
 * that can be read, so {@code not_a_record} is none; a record with damage in it is one.
 */
class WarcSamplesTest {

  private static final Path FOLDER = EvaluationFiles.folder("warc-samples");

  /** What a record is passed over as that is no response. */
  private static final List<String> NO_RESPONSES =
      List.of("warcinfo", "filedesc", "request", "metadata", "revisit", "resource");

  static Stream<String> rows() throws IOException {
    Path manifest = FOLDER.resolve("manifest.tsv");
    return Files.exists(manifest)
        ? Files.readAllLines(manifest).stream().skip(1)
        : Stream.of("absent");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void countsAreThoseOfTheManifest(String row) throws IOException {
    EvaluationFiles.assumePresent(FOLDER);
    String[] cells = row.split("\t");

    Archive archive = EvaluationFiles.archive(FOLDER.resolve(cells[0]));

    Map<String, Long> passed = archive.passedOver();
    long damaged =
        archive.reasons().stream()
            .filter(reason -> !reason.equals("not_a_record") && !reason.equals("wrong_length"))
            .count();
    long records = archive.records().size() + damaged + sum(passed, passed.keySet());
    assertThat(archive.format()).isEqualTo(cells[1]);
    assertThat(records).as("records: %s %s", archive.reasons(), passed).isEqualTo(number(cells[2]));
    long resources = archive.records().stream().filter(page -> isResource(page, cells[1])).count();
    assertThat(records - sum(passed, NO_RESPONSES) - resources)
        .as("responses: %s", passed)
        .isEqualTo(number(cells[3]));
    assertThat(passed.getOrDefault("revisit", 0L)).isEqualTo(number(cells[4]));
    long html = archive.values("html").stream().filter(value -> value != null).count();
    assertThat(html - resources).as("pages").isLessThanOrEqualTo(number(cells[5]));
  }

  private static boolean isResource(Map<String, String> page, String format) {
    return format.equals("warc") && !page.containsKey("http_status");
  }

  private static long number(String cell) {
    return Long.parseLong(cell);
  }

  private static long sum(Map<String, Long> counts, Iterable<String> kinds) {
    long sum = 0;
    for (String kind : kinds) {
      sum += counts.getOrDefault(kind, 0L);
    }
    return sum;
  }
}
