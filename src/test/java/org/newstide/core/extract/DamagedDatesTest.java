package org.newstide.core.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The wrong and strange dates of the evaluation data; skipped where that data does not lie beside
 * the project or at {@code NEWSTIDE_SHARED}.
 */
class DamagedDatesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static Path folder() {
    String set = System.getenv("NEWSTIDE_SHARED");
    Path folder = (set == null ? Path.of("..", "shared") : Path.of(set)).resolve("data/damaged");
    assumeTrue(Files.exists(folder), () -> "no evaluation data in " + folder);
    return folder;
  }

  private static String day(String published, DateOrder order) {
    ExtractionOptions options =
        ExtractionOptions.with(FieldMapping.preset("plain-text")).dateOrder(order).build();
    List<String> values = published == null ? List.of() : List.of(published);
    DateEvidence evidence = new DateEvidence(values, List.of(), null, null, List.of(), "");
    PublicationDate date = Dating.weigh(evidence, options);
    return date.isKnown() ? date.date().toString() : null;
  }

  private static List<String> accepted(JsonNode expectation) {
    List<String> days = new ArrayList<>();
    expectation.get("accept").forEach(day -> days.add(day.isNull() ? null : day.asText()));
    return days;
  }

  @Test
  void everyDateIsReadOrRefusedAsExpected() throws IOException {
    for (String line : Files.readAllLines(folder().resolve("dates.expected.jsonl"))) {
      JsonNode expectation = JSON.readTree(line);
      JsonNode value = expectation.get("published");
      String published = value.isNull() ? null : value.asText();

      assertThat(accepted(expectation)).as(line).contains(day(published, DateOrder.DAY_FIRST));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dates-dmy.csv", "dates-mdy.csv", "dates-mixed.csv"})
  void theDatesOfOneFileDecideTheirOrderTogether(String name) throws IOException {
    Map<String, String> published = new LinkedHashMap<>();
    for (String line : Files.readAllLines(folder().resolve(name))) {
      String[] cells = line.split(",", 3);
      published.put(cells[0], cells[1]);
    }
    DateOrder order = DateOrder.decide(published.values());

    for (String line : Files.readAllLines(folder().resolve("dates-csv.expected.jsonl"))) {
      JsonNode expectation = JSON.readTree(line);
      if (expectation.get("file").asText().equals(name)) {
        String found = day(published.get(expectation.get("id").asText()), order);
        assertThat(accepted(expectation)).as(line).contains(found);
      }
    }
  }
}
