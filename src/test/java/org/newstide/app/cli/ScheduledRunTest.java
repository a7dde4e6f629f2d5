package org.newstide.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.logging.log4j.core.config.Configurator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.newstide.app.storage.WarehouseLease;

/** What a scheduler sees of a run: JSON lines, a file of figures, and one run at a time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScheduledRunTest {

  private Gazette gazette;
  private Path metrics;
  private Terminal run;
  private String figures;
  private List<String> library;

  @BeforeAll
  void a_night(@TempDir Path folder) throws IOException {
    gazette =
        Gazette.in(
            folder,
            "",
            """
                spark.hadoop.fs.s3a.secret.key: open-sesame
                spark.metrics.conf.*.sink.csv.class: org.apache.spark.metrics.sink.CsvSink
                spark.metrics.conf.*.sink.csv.directory: %s
            """
                .formatted(Files.createDirectories(folder.resolve("spark-metrics"))));
    metrics = folder.resolve("prom").resolve("gazette.prom");
    PrintStream usual = System.err;
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    try {
      run =
          gazette.newstide(
              "ingest", "--verbose", "--log-format", "json", "--metrics", metrics.toString());
    } finally {
      System.setErr(usual);
      System.clearProperty("newstide.log.level");
    }
    assertThat(run.status()).as(run.err()).isZero();
    figures = Files.readString(metrics);
    library = err.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @AfterAll
  void quiet_again() {
    Configurator.reconfigure();
  }

  @Test
  void every_line_is_an_object_with_the_run() throws IOException {
    List<JsonNode> lines = run.err().lines().map(ScheduledRunTest::json).toList();
    String id = lines.get(0).get("run").asText();

    assertThat(id).matches("\\d{8}T\\d{6}Z-[0-9a-f]{4}");
    assertThat(lines)
        .hasSizeGreaterThanOrEqualTo(2)
        .allMatch(line -> line.get("run").asText().equals(id))
        .allMatch(line -> line.hasNonNull("time") && line.get("level").asText().equals("INFO"));
    JsonNode end = lines.get(lines.size() - 1);
    assertThat(end.get("job").asText()).isEqualTo("ingest");
    assertThat(end.get("event").asText()).isEqualTo("job_ended");
    assertThat(end.get("seconds").asDouble()).isPositive();
    assertThat(end.get("rows").get("articles").asLong()).isEqualTo(40);
  }

  @Test
  void lines_of_libraries_are_objects_of_the_same_run_without_secrets() {
    List<JsonNode> lines = library.stream().map(ScheduledRunTest::json).toList();
    String id = json(run.err().lines().findFirst().orElseThrow()).get("run").asText();

    assertThat(lines)
        .isNotEmpty()
        .anyMatch(
            line ->
                line.get("logger").asText().startsWith("org.apache.spark")
                    && line.get("run").asText().equals(id)
                    && line.get("job").asText().equals("ingest"));
    assertThat(run.err() + String.join("\n", library)).doesNotContain("open-sesame");
  }

  @Test
  void figures_of_the_job_are_in_runs() {
    List<String> row =
        new Release(gazette.folder())
            .query(
                "select metrics['written_bytes'] > 0, metrics['shuffle_bytes'] > 0,"
                    + " metrics['processor_millis'] > 0, metrics['tasks'] > 0,"
                    + " metrics['failed_tasks'], metrics['rejections'], metrics['spilled_bytes']"
                    + " from '%s/data/*.parquet'".formatted(gazette.table("runs")));

    assertThat(row).containsExactly("true|true|true|true|0|0|0");
  }

  @Test
  void a_success_is_in_the_metrics_file() {
    assertThat(figures)
        .contains("newstide_run_success{pipeline=\"gazette\"} 1\n")
        .contains("newstide_run_exit_code{pipeline=\"gazette\"} 0\n")
        .containsPattern("newstide_last_success_timestamp_seconds\\{pipeline=\"gazette\"} \\d{10}")
        .contains(
            "newstide_table_rows{pipeline=\"gazette\",job=\"ingest\",table=\"articles\"} 40\n")
        .containsPattern(
            "newstide_job_metric\\{pipeline=\"gazette\",job=\"ingest\",metric=\"tasks\"} \\d+\n");
    assertThat(figures.lines())
        .allMatch(
            line ->
                line.matches("# (HELP|TYPE) newstide_\\w+ .+")
                    || line.matches("newstide_\\w+\\{(\\w+=\"[^\"]*\",?)+} [0-9.E+-]+"));
  }

  @Test
  void sparks_own_metrics_have_a_source_of_the_job() throws IOException {
    try (Stream<Path> files = Files.list(gazette.folder().resolve("spark-metrics"))) {
      assertThat(files.map(Path::toString)).anyMatch(file -> file.contains("newstide.job.tasks"));
    }
  }

  @Test
  void while_one_works_others_are_refused_and_the_metrics_say_so() throws IOException {
    String success = line(figures, "newstide_last_success_timestamp_seconds");
    Path file = metrics.resolveSibling("refused.prom");
    Files.writeString(file, figures);
    try (WarehouseLease held =
        WarehouseLease.take(
            gazette.folder().resolve("warehouse").toString(),
            "20240101T023000Z-beef",
            Duration.ZERO,
            line -> {},
            new Configuration())) {
      Terminal refused =
          gazette.newstide("ingest", "--log-format", "json", "--metrics", file.toString());
      Terminal maintain = gazette.newstide("maintain");
      held.requireHeld();

      assertThat(refused.status()).isEqualTo(ExitCodes.OUTSIDE);
      JsonNode said = json(refused.err().strip());
      assertThat(said.get("level").asText()).isEqualTo("ERROR");
      assertThat(said.get("exit_code").asInt()).isEqualTo(ExitCodes.OUTSIDE);
      assertThat(said.get("message").asText()).contains("run 20240101T023000Z-beef");
      assertThat(maintain.status()).isEqualTo(ExitCodes.OUTSIDE);
      assertThat(maintain.err())
          .contains("newstide: the warehouse")
          .contains("20240101T023000Z-beef")
          .doesNotContain("WarehouseBusyException");
    }
    String refusedFigures = Files.readString(file);
    assertThat(refusedFigures)
        .contains("newstide_run_success{pipeline=\"gazette\"} 0\n")
        .contains("newstide_run_exit_code{pipeline=\"gazette\"} 3\n");
    assertThat(line(refusedFigures, "newstide_last_success_timestamp_seconds")).isEqualTo(success);
    assertThat(gazette.newstide("ingest", "--wait", "1").out()).contains("nothing to do");
  }

  @Test
  void a_run_that_fails_gives_the_warehouse_back(@TempDir Path folder) throws IOException {
    Gazette broken = Gazette.in(folder);
    Files.writeString(folder.resolve("archive").resolve("a.jsonl"), "no json\n".repeat(30));

    Terminal failed = broken.newstide("ingest", "--metrics", folder.resolve("m.prom").toString());

    assertThat(failed.status()).isEqualTo(ExitCodes.DATA);
    assertThat(failed.err()).contains("the job ingest of run ");
    assertThat(Files.readString(folder.resolve("m.prom")))
        .contains("newstide_run_exit_code{pipeline=\"gazette\"} 1\n")
        .doesNotContain("newstide_last_success");
    WarehouseLease.take(
            folder.resolve("warehouse").toString(),
            "next",
            Duration.ZERO,
            line -> {},
            new Configuration())
        .close();
  }

  private static String line(String text, String start) {
    return text.lines().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
  }

  private static JsonNode json(String line) {
    try {
      return new ObjectMapper().readTree(line);
    } catch (IOException e) {
      throw new AssertionError("must be JSON, found " + line, e);
    }
  }
}
