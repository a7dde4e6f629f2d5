package org.newstide.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user is told when something is wrong, and that nothing half-written is left. */
class BadInputTest {

  @TempDir Path folder;

  @Test
  void a_missing_path_is_named_with_its_line() throws IOException {
    Path file = PipelineFixture.over(folder, "nowhere/*.jsonl", "");

    Terminal run = Terminal.newstide("run", file.toString());

    assertThat(run.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(run.err()).contains("test.yaml:5").contains("nowhere/*.jsonl");
    assertThat(folder.resolve("warehouse")).doesNotExist();
  }

  @Test
  void a_truncated_file_costs_its_last_record_only() throws IOException {
    byte[] packed = gzip(articles(40));
    Files.write(folder.resolve("a.jsonl.gz"), Arrays.copyOf(packed, packed.length - 60));
    Path file = PipelineFixture.over(folder, "a.jsonl.gz", "max-rejected-share: 0.5\n");

    Terminal run = Terminal.newstide("ingest", file.toString());

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("file_cut_short");
  }

  @Test
  void a_wrong_field_name_rejects_all_and_publishes_nothing() throws IOException {
    Files.writeString(folder.resolve("a.jsonl"), articles(5));
    Path file =
        Files.writeString(
            folder.resolve("test.yaml"),
            """
            name: test
            warehouse: warehouse
            releases: release
            archives:
              - path: a.jsonl
                fields: {title: no_such_title, text: no_such_text}
            """);

    Terminal run = Terminal.newstide("run", file.toString());

    assertThat(run.status()).isEqualTo(ExitCodes.DATA);
    assertThat(run.err())
        .contains("max-rejected-share")
        .contains("5 of 5")
        .contains("no_fields_matched");
    assertThat(Terminal.newstide("show", "articles", "-p", file.toString()).status())
        .isEqualTo(ExitCodes.USAGE);
    assertThat(folder.resolve("release")).doesNotExist();
  }

  @Test
  void an_empty_archive_gives_empty_tables() throws IOException {
    Files.writeString(folder.resolve("a.jsonl"), "");
    Path file = PipelineFixture.over(folder, "a.jsonl", "");

    Terminal run = Terminal.newstide("run", file.toString());

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("0 records = 0 articles + 0 rejections");
    Release release = Release.latest(folder.resolve("release"));
    assertThat(release.count("select count(*) from {prevalence}")).isZero();
  }

  @Test
  void an_unknown_key_names_the_nearest() throws IOException {
    Files.writeString(folder.resolve("a.jsonl"), articles(1));
    Path file = PipelineFixture.over(folder, "a.jsonl", "topics: {cuont: 5}\n");

    Terminal run = Terminal.newstide("validate", file.toString());

    assertThat(run.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(run.err()).contains("test.yaml:8").contains("'cuont'").contains("'count'");
  }

  @Test
  void a_theme_that_does_not_parse_is_shown_at_its_place() throws IOException {
    Files.writeString(folder.resolve("a.jsonl"), articles(1));
    Files.writeString(
        folder.resolve("drills.yaml"),
        """
        id: drills
        title: Drills
        queries:
          en: |
            drill AND
            (exercise
        """);
    Path file = PipelineFixture.over(folder, "a.jsonl", "themes: {files: drills.yaml}\n");

    Terminal run = Terminal.newstide("run", file.toString());

    assertThat(run.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(run.err()).contains("drills.yaml:").contains("expected");
    assertThat(folder.resolve("warehouse")).doesNotExist();
  }

  @Test
  void a_file_that_is_no_yaml_is_named() throws IOException {
    Path file = Files.writeString(folder.resolve("x.yaml"), "name: [unclosed\n");

    Terminal run = Terminal.newstide("validate", file.toString());

    assertThat(run.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(run.err()).contains("x.yaml:");
  }

  @Test
  void an_unknown_command_is_a_usage_error() {
    Terminal run = Terminal.newstide("rnu");

    assertThat(run.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(run.err()).contains("run");
  }

  @Test
  void an_unknown_job_names_those_there_are() throws IOException {
    Files.writeString(folder.resolve("a.jsonl"), articles(1));
    Path file = PipelineFixture.over(folder, "a.jsonl", "");

    Terminal run = Terminal.newstide("run", file.toString(), "--only", "fit-topic");

    assertThat(run.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(run.err()).contains("fit-topics").contains("found fit-topic");
  }

  @Test
  void a_job_whose_tables_are_not_there_names_them() throws IOException {
    Files.writeString(folder.resolve("a.jsonl"), articles(1));
    Path file = PipelineFixture.over(folder, "a.jsonl", "");

    Terminal run = Terminal.newstide("tokenize", file.toString());

    assertThat(run.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(run.err()).contains("table articles must be published before it is read");
  }

  @Test
  void every_command_has_a_help_with_an_example() {
    for (String command :
        "demo run ingest cluster-syndication tokenize fit-topics match-themes count-cooccurrence measure-prevalence release sample validate show explain themes maintain watch"
            .split(" ")) {
      Terminal help = Terminal.newstide(command, "--help");

      assertThat(help.status()).as(command).isZero();
      assertThat(help.out()).as(command).contains("Example:");
    }
  }

  private static String articles(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                "{\"title\": \"Harbour news %d\", \"date\": \"2024-03-%02d\", \"text\": \"The harbour of Westmoor counted %d ships in its basin before noon and the pilots were content.\"}\n"
                    .formatted(i, 1 + i % 28, i + 3))
        .collect(Collectors.joining());
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }
}
