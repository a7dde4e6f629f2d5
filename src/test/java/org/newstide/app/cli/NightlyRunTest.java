package org.newstide.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newstide.app.jobs.PipelineLoader;

/** What is added night by night is what one run over everything would have made. */
class NightlyRunTest {

  private static final String[] WITHOUT_TOPICS = {
    "--without", "fit-topics", "--without", "follow-topics"
  };

  @TempDir Path folder;

  /**
   * Topics keep the ids of the fit before, so their rows tell how they came about; no others do.
   */
  @Test
  void deliveries_in_any_order_give_the_rows_of_one_run() throws IOException {
    List<Path> files = files(SampleRun.once().archive());
    Path archive = folder.resolve("archive");
    Path pipeline = PipelineFixture.sample(Files.createDirectory(folder.resolve("n")), archive);
    // The latest month first, then the late ones; every outlet must be there from the beginning.
    List<List<Path>> nights =
        List.of(
            files.stream().filter(file -> month(file) == 3).toList(),
            files.stream().filter(file -> month(file) == 1).toList(),
            files.stream().filter(file -> month(file) == 2).toList());

    for (List<Path> night : nights) {
      deliver(night, archive);
      Terminal run = run(pipeline, WITHOUT_TOPICS);
      assertThat(run.status()).as(run.err()).isZero();
    }

    Map<String, String> nightly = hashes(folder.resolve("n"));
    Path atOnce = Files.createDirectory(folder.resolve("once"));
    Terminal whole = run(PipelineFixture.sample(atOnce, archive), WITHOUT_TOPICS);
    assertThat(whole.status()).as(whole.err()).isZero();
    assertThat(nightly).isEqualTo(hashes(atOnce));
    assertThat(run(pipeline, WITHOUT_TOPICS).out()).contains("nothing to do");
  }

  @Test
  void only_files_that_were_not_seen_are_read() throws IOException {
    Files.createDirectory(folder.resolve("in"));
    write("a", "2024-03-04", 12);
    Path pipeline = PipelineFixture.over(folder, "in/*.jsonl", "");
    assertThat(ingest(pipeline).out()).contains("12 articles");

    assertThat(ingest(pipeline).out()).contains("nothing to do");

    write("b", "2024-03-05", 7);
    assertThat(plan(pipeline)).contains("would run: 1 new archive file");
    assertThat(ingest(pipeline).out()).contains("19 articles");

    write("a", "2024-03-04", 13);
    assertThat(plan(pipeline)).contains("1 changed archive file");
    assertThat(ingest(pipeline).out()).contains("20 articles");

    Files.copy(folder.resolve("in/b.jsonl"), folder.resolve("in/copy-of-b.jsonl"));
    Terminal copied = ingest(pipeline);
    assertThat(copied.out()).contains("20 articles");
    assertThat(copied.out()).contains("file with the bytes of another: copy");
    assertThat(ingest(pipeline).out()).contains("nothing to do");
  }

  @Test
  void a_run_killed_before_it_said_what_it_had_done_doubles_no_row() throws IOException {
    Files.createDirectory(folder.resolve("in"));
    write("a", "2024-03-04", 12);
    Path pipeline = PipelineFixture.over(folder, "in/*.jsonl", "");
    ingest(pipeline);
    Path log = folder.resolve("warehouse/news/runs");
    Path before = folder.resolve("log-before");
    copy(log, before);
    write("b", "2024-03-05", 7);
    assertThat(ingest(pipeline).out()).contains("19 articles");

    try (Stream<Path> walk = Files.walk(log)) {
      walk.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
    copy(before, log);

    assertThat(plan(pipeline)).contains("1 new archive file");
    assertThat(ingest(pipeline).out()).contains("19 articles");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path file : walk.sorted().toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  @Test
  void a_file_that_is_gone_keeps_its_articles_until_all_must_be_read_again() throws IOException {
    Files.createDirectory(folder.resolve("in"));
    write("a", "2024-03-04", 12);
    write("b", "2024-03-05", 7);
    Path pipeline = PipelineFixture.over(folder, "in/*.jsonl", "");
    ingest(pipeline);
    Files.delete(folder.resolve("in/b.jsonl"));

    assertThat(ingest(pipeline).out()).contains("nothing to do").contains("19 articles");

    PipelineFixture.over(folder, "in/*.jsonl", "articles: {min-letters: 10}\n");
    Terminal refused = ingest(pipeline);
    assertThat(refused.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(refused.err())
        .contains("its settings changed")
        .contains("b.jsonl")
        .contains("--force");
    assertThat(Terminal.newstide("show", "articles", "-p", pipeline.toString()).status()).isZero();

    assertThat(run(pipeline, "--only", "ingest", "--force", "ingest").out())
        .contains("12 articles");
  }

  @Test
  void backfill_and_rerun_read_their_files_again() throws IOException {
    Files.createDirectory(folder.resolve("in"));
    write("a", "2024-03-04", 12);
    Path pipeline = PipelineFixture.over(folder, "in/*.jsonl", "");
    ingest(pipeline);
    write("b", "2024-04-05", 7);
    ingest(pipeline);

    assertThat(plan(pipeline, "--backfill", "2024-04"))
        .contains("1 archive file again for the backfill of 2024-04..2024-04");
    assertThat(plan(pipeline, "--backfill", "2024-01..2024-06")).contains("2 archive files again");
    assertThat(plan(pipeline, "--backfill", "2023-01")).contains("is current");
    assertThat(run(pipeline, "--only", "ingest", "--backfill", "2024-04").out())
        .contains("19 articles");

    String runId = lastRun(pipeline);
    assertThat(plan(pipeline, "--rerun", runId))
        .contains("1 archive file again for the rerun of " + runId);
    Terminal unknown = run(pipeline, "--rerun", "20000101T000000Z-0000");
    assertThat(unknown.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(unknown.err()).contains("20000101T000000Z-0000").contains("the newest are");
    Terminal wrong = run(pipeline, "--backfill", "2024-13");
    assertThat(wrong.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(wrong.err()).contains("2024-01..2024-06");
  }

  private static String lastRun(Path pipeline) {
    return PipelineLoader.load(pipeline).scan().log().runs().get(0).runId();
  }

  private static Terminal run(Path pipeline, String... options) {
    return Terminal.newstide(
        Stream.concat(Stream.of("run", pipeline.toString()), Stream.of(options))
            .toArray(String[]::new));
  }

  private static Terminal ingest(Path pipeline) {
    return run(pipeline, "--only", "ingest");
  }

  private static String plan(Path pipeline, String... options) {
    return run(
            pipeline,
            Stream.concat(Stream.of("--dry-run", "--only", "ingest"), Stream.of(options))
                .toArray(String[]::new))
        .out();
  }

  private void write(String name, String day, int articles) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < articles; i++) {
      lines.append(
          "{\"title\": \"Ferry %s %d\", \"text\": \"The ferry %d left the pier of %s with mail and flour for the island.\", \"date\": \"%s\"}%n"
              .formatted(name, i, i, name, day));
    }
    Files.writeString(folder.resolve("in").resolve(name + ".jsonl"), lines);
  }

  private static List<Path> files(Path archive) throws IOException {
    try (Stream<Path> walk = Files.walk(archive)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().equals("truth.json"))
          .map(file -> file.toAbsolutePath())
          .sorted()
          .toList();
    }
  }

  /** Of a file that carries none, the last. */
  private static int month(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith("2023-01") ? 1 : name.startsWith("2023-02") ? 2 : 3;
  }

  private static void deliver(List<Path> files, Path archive) throws IOException {
    for (Path file : files) {
      Path outlet = Files.createDirectories(archive.resolve(file.getParent().getFileName()));
      Files.copy(file, outlet.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  private static Map<String, String> hashes(Path place) {
    Map<String, String> hashes = new TreeMap<>(Release.latest(place.resolve("release")).hashes());
    assertThat(hashes).containsKeys("articles", "syndication", "collocations", "prevalence");
    return hashes;
  }
}
