package org.newstide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.newstide.core.time.NamedDays;

/**
 * The days of four crises that were published on and named later, against timelines written by
 * people; as {@code score_peaks.py --covered} counts. Skipped where the evaluation data is not
 * there.
 */
class CrisisTimelinesTest {

  private static final double REACH = 0.55;

  private final Map<String, Map<LocalDate, Integer>> published = new TreeMap<>();
  private final Map<String, Map<LocalDate, Integer>> attention = new TreeMap<>();

  @Test
  void days_of_the_timelines_are_found() throws IOException {
    String set = System.getenv("NEWSTIDE_SHARED");
    Path data = (set == null ? Path.of("..", "shared") : Path.of(set)).resolve("data/multilingual");
    assumeTrue(Files.exists(data), () -> "no evaluation data at " + data);
    lines(data.resolve("crisis_es.jsonl.gz")).forEach(this::read);
    Map<String, TreeSet<LocalDate>> gold = new TreeMap<>();
    for (JsonNode line : lines(data.resolve("crisis_es.gold.jsonl"))) {
      if (line.get("docs_on_day").asInt() > 0) {
        gold.computeIfAbsent(line.get("series").asText(), series -> new TreeSet<>())
            .add(LocalDate.parse(line.get("date").asText()));
      }
    }

    Map<String, Double> scores = new TreeMap<>();
    gold.forEach((series, days) -> scores.put(series, f1(series, days)));

    assertThat(scores.values().stream().mapToDouble(x -> x).average().orElse(0))
        .as(scores.toString())
        .isGreaterThanOrEqualTo(REACH);
  }

  private void read(JsonNode line) {
    String series = line.get("series").asText();
    LocalDate day = LocalDate.parse(line.get("date").asText());
    published.computeIfAbsent(series, s -> new TreeMap<>()).merge(day, 1, Integer::sum);
    Map<LocalDate, Integer> counts = attention.computeIfAbsent(series, s -> new TreeMap<>());
    counts.merge(day, 1, Integer::sum);
    for (LocalDate named :
        NamedDays.in("es")
            .of(line.get("title").asText("") + "\n" + line.get("text").asText(), day)) {
      if (!named.isAfter(day)) {
        counts.merge(named, 1, Integer::sum);
      }
    }
  }

  private double f1(String series, TreeSet<LocalDate> gold) {
    Map<LocalDate, Integer> counts = attention.get(series);
    TreeSet<LocalDate> picks = new TreeSet<>();
    published.get(series).keySet().stream()
        .sorted(
            Comparator.comparing((LocalDate day) -> -counts.get(day))
                .thenComparing(Comparator.naturalOrder()))
        .limit(gold.size())
        .forEach(picks::add);
    return 2.0 * matches(List.copyOf(gold), List.copyOf(picks)) / (gold.size() + picks.size());
  }

  /** One pick for one day of the timeline, up to a day apart. */
  private static int matches(List<LocalDate> gold, List<LocalDate> picks) {
    int matches = 0;
    for (int i = 0, j = 0; i < gold.size() && j < picks.size(); ) {
      long gap = ChronoUnit.DAYS.between(gold.get(i), picks.get(j));
      matches += Math.abs(gap) <= 1 ? 1 : 0;
      i += gap >= -1 ? 1 : 0;
      j += gap <= 1 ? 1 : 0;
    }
    return matches;
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    try (InputStream stored = Files.newInputStream(file);
        InputStream bytes = file.toString().endsWith(".gz") ? new GZIPInputStream(stored) : stored;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      List<JsonNode> lines = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(json.readTree(line));
      }
      return lines;
    }
  }
}
