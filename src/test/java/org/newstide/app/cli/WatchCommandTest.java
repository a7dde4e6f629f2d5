package org.newstide.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.newstide.app.jobs.Job;
import org.newstide.app.jobs.Pipeline;

/**
 * A harbour's two papers over thirty weeks. On the last day one writes of nothing but the storm, in
 * the last full week the other prints a fifth of the usual and then nothing; three days are
 * missing.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WatchCommandTest {

  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final int DAYS = 210;

  private Path pipeline;
  private Terminal watch;
  private List<JsonNode> findings;

  @BeforeAll
  void planted(@TempDir Path folder) throws IOException {
    StringBuilder articles = new StringBuilder();
    for (int day = 0; day < DAYS; day++) {
      boolean missing = day >= 190 && day < 193;
      for (int i = 0; i < 9 + day % 3 && !missing; i++) {
        articles.append(article("Bay Courier", day, i, day == DAYS - 1 || i == 0));
      }
      for (int i = 0; i < 6 && day < 197 && !missing; i++) {
        articles.append(article("Pier Post", day, i, false));
      }
    }
    Files.writeString(folder.resolve("a.jsonl"), articles);
    Files.writeString(
        folder.resolve("storms.yaml"), "id: storms\ntitle: Storms\nqueries:\n  en: storm\n");
    pipeline =
        Files.writeString(
            folder.resolve("bay.yaml"),
            """
            name: bay
            warehouse: warehouse
            releases: release
            archives:
              - path: a.jsonl
                language: en
                fields: {source: paper}
            themes: {files: storms.yaml}
            """);
    run(pipeline);
    watch = Terminal.newstide("watch", pipeline.toString());
    findings = watch.out().lines().map(WatchCommandTest::json).toList();
  }

  @Test
  void something_unusual_ends_with_a_code_of_its_own() {
    assertThat(watch.status()).as(watch.err()).isEqualTo(ExitCodes.UNUSUAL);
    assertThat(watch.err().lines()).hasSameSizeAs(findings);
  }

  @Test
  void a_theme_outside_its_interval_is_told_with_how_it_was_decided() {
    JsonNode theme = of("theme", "day");

    assertThat(theme.get("theme").asText()).isEqualTo("storms");
    assertThat(theme.get("period").asText()).isEqualTo(FIRST.plusDays(DAYS - 1).toString());
    assertThat(theme.get("observed").asDouble()).isGreaterThan(0.9);
    assertThat(theme.get("expected_high").asDouble()).isLessThan(0.5);
    assertThat(theme.get("how").asText()).contains("beta-binomial").contains("q-value");
    assertThat(watch.err()).contains("theme storms: 100.00 %");
  }

  @Test
  void a_source_that_ended_is_silent() {
    JsonNode silent = of("silent", "day");

    assertThat(silent.get("source").asText()).isEqualTo("Pier Post");
    assertThat(silent.get("period").asText()).isEqualTo(FIRST.plusDays(197).toString());
    assertThat(silent.get("days").asInt()).isEqualTo(DAYS - 197);
    assertThat(watch.err()).contains("Pier Post is silent since 2024-07-16, 13 days");
  }

  @Test
  void an_archive_whose_volume_fell_is_told() {
    JsonNode volume = of("volume", "week");

    assertThat(volume.has("source")).isFalse();
    assertThat(volume.get("observed").asLong())
        .isLessThan(volume.get("expected_low").asLong())
        .isPositive();
    assertThat(volume.get("p_value").asDouble()).isLessThan(0.001);
  }

  @Test
  void days_without_any_article_are_listed() {
    JsonNode missing = of("no_data", "day");

    assertThat(missing.get("observed").asInt()).isEqualTo(3);
    assertThat(missing.get("days").get(0).asText()).isEqualTo("2024-07-09");
  }

  @Test
  void an_archive_that_should_go_on_is_late() {
    Terminal late =
        Terminal.newstide("watch", pipeline.toString(), "--fresh-within", "2", "--days", "1");

    assertThat(late.out()).contains("\"kind\":\"late\"").doesNotContain("no_data");
    assertThat(late.err()).contains("the archive ends on 2024-07-28");
  }

  @Test
  void a_steady_archive_is_nothing_unusual() throws IOException {
    StringBuilder steady = new StringBuilder();
    for (int day = 0; day < 84; day++) {
      for (int i = 0; i < 8 + day % 3; i++) {
        steady.append(article("Bay Courier", day, i, i < 2));
      }
    }
    Path folder = Files.createDirectories(pipeline.resolveSibling("steady"));
    Files.writeString(folder.resolve("a.jsonl"), steady);
    Files.writeString(
        folder.resolve("storms.yaml"), Files.readString(pipeline.resolveSibling("storms.yaml")));
    Path quiet = Files.writeString(folder.resolve("bay.yaml"), Files.readString(pipeline));

    Terminal before = Terminal.newstide("watch", quiet.toString());
    assertThat(before.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(before.err()).contains("table coverage must have been written");

    run(quiet);
    Terminal after = Terminal.newstide("watch", quiet.toString());
    assertThat(after.status()).as(after.out()).isZero();
    assertThat(after.out()).isEmpty();
    assertThat(after.err()).contains("nothing is unusual");
  }

  /** The jobs that measure themes; the others would only take their time. */
  private static void run(Path pipeline) {
    Set<String> wanted =
        Set.of(
            "ingest", "cluster-syndication", "match-themes", "measure-prevalence", "find-changes");
    List<String> arguments = new ArrayList<>(List.of("run", pipeline.toString()));
    for (Job job : Pipeline.JOBS) {
      if (!wanted.contains(job.name())) {
        arguments.addAll(List.of("--without", job.name()));
      }
    }
    Terminal done = Terminal.newstide(arguments.toArray(String[]::new));
    assertThat(done.status()).as(done.err()).isZero();
  }

  private JsonNode of(String kind, String grain) {
    return findings.stream()
        .filter(each -> each.get("kind").asText().equals(kind))
        .filter(each -> each.get("grain").asText().equals(grain))
        .findFirst()
        .orElseThrow(() -> new AssertionError(kind + " must be among " + findings));
  }

  private static JsonNode json(String line) {
    try {
      return new ObjectMapper().readTree(line);
    } catch (IOException e) {
      throw new AssertionError(line, e);
    }
  }

  private static String article(String paper, int day, int i, boolean storm) {
    String what = storm ? "the storm that closed the lighthouse" : "the price of rope and lanterns";
    return "{\"paper\": \"%s\", \"title\": \"Day %d, note %d\", \"date\": \"%s\", \"text\": \"Number %d-%d: on the quay of Westmoor the pilots spoke of %s, and the harbour master wrote %d lines.\"}\n"
        .formatted(paper, day, i, FIRST.plusDays(day), day, i, what, day * 31 + i);
  }
}
