package org.newstide.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a hostile archive or file cannot do, and what is kept of secrets: nothing. */
class TrustTest {

  @TempDir Path folder;

  @Test
  void an_archive_writes_nothing_wherever_its_entries_point() throws IOException {
    Path inner = Files.createDirectories(folder.resolve("a").resolve("b"));
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(inner.resolve("a.zip")))) {
      for (String name : List.of("../../escaped.jsonl", "/escaped.jsonl", "..\\escaped.jsonl")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(article(name.hashCode()).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }

    Terminal run = Terminal.newstide("ingest", pipeline(inner, "a.zip", "").toString());

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("3 records = 3 articles");
    assertThat(Path.of("/escaped.jsonl")).doesNotExist();
    assertThat(named(folder, "escaped")).isEmpty();
  }

  @Test
  void a_secret_is_in_no_table_no_log_and_no_message() throws IOException {
    Files.writeString(folder.resolve("a.jsonl"), article(1));
    Path pipeline =
        pipeline(
            folder,
            "a.jsonl",
            """
            spark:
              conf:
                spark.hadoop.fs.s3a.access.key: open-sesame
                spark.hadoop.fs.s3a.secret.key: open-sesame
                spark.sql.catalog.newstide.jdbc.password: open-sesame
            """);

    Terminal run = Terminal.newstide("ingest", pipeline.toString(), "--verbose");
    System.clearProperty("newstide.log.level");
    Terminal dry = Terminal.newstide("run", pipeline.toString(), "--dry-run");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out() + run.err() + dry.out() + dry.err()).doesNotContain("open-sesame");
    assertThat(
            new Release(folder.resolve("warehouse").resolve("news"))
                .query(
                    "select cast(r as varchar) from '%s/warehouse/news/runs/data/*.parquet' r"
                        .formatted(folder)))
        .hasSize(1)
        .allMatch(row -> row.contains("ingest") && !row.contains("open-sesame"));
    assertThat(FilesHolding.text("open-sesame", folder.resolve("warehouse"))).isEmpty();
  }

  @Test
  void a_tag_in_a_settings_file_makes_no_object() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("x.yaml"), "name: !!javax.script.ScriptEngineManager [here]\n");

    Terminal run = Terminal.newstide("validate", file.toString());

    assertThat(run.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(run.err()).contains("x.yaml:1");
  }

  private static Path pipeline(Path folder, String path, String rest) throws IOException {
    return PipelineFixture.over(folder, path, rest);
  }

  private static String article(int number) {
    return "{\"title\": \"Ferry %1$d\", \"date\": \"2024-03-01\", \"text\": \"The ferry numbered %1$d left the pier of Westmoor with forty passengers before the storm.\"}\n"
        .formatted(number);
  }

  private static List<Path> named(Path folder, String part) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.getFileName().toString().contains(part)).toList();
    }
  }
}
