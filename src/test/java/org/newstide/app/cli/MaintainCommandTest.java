package org.newstide.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.hadoop.HadoopTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.newstide.app.jobs.PipelineLoader;
import org.newstide.tables.Article;

/**
 * One warehouse through some nights: maintenance takes away what nobody reads, and nothing else.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MaintainCommandTest {

  private Path folder;
  private Gazette gazette;

  @BeforeAll
  void two_nights(@TempDir Path place) throws IOException {
    folder = place;
    gazette = Gazette.in(folder);
    assertDone(gazette.run());
    gazette.articles("b.jsonl", 40, 80);
    assertDone(gazette.run());
  }

  @Test
  @Order(1)
  void a_dry_run_says_what_would_be_done_and_changes_nothing() throws IOException {
    List<Path> before = files(folder.resolve("warehouse").resolve("news"));

    Terminal dry = gazette.newstide("maintain", "--dry-run", "--older-than", "0", "--keep", "1");

    assertDone(dry);
    assertThat(dry.out()).contains("nothing was changed").containsPattern("releases +1 removed, 1");
    assertThat(dry.out()).doesNotContainPattern("snapshots +0 of").doesNotContain("none expired");
    assertThat(files(folder.resolve("warehouse").resolve("news"))).isEqualTo(before);
  }

  @Test
  @Order(2)
  void what_is_younger_than_a_day_stays() throws IOException {
    Terminal maintain = gazette.newstide("maintain");

    assertDone(maintain);
    assertThat(maintain.out()).containsPattern("releases +0 removed, 2 left");
    // What each of the two runs published; not the steps in between.
    assertThat(snapshots("articles")).isEqualTo(2);
  }

  @Test
  @Order(3)
  void rests_of_the_dead_go_and_the_rows_stay() throws IOException {
    gazette.articles("c.jsonl", 80, 120);
    assertDone(gazette.run());
    String rows = gazette.run().out();
    List<Article> articles = articles();
    Path sweeps =
        Files.createDirectories(folder.resolve("warehouse").resolve("_topic_sweeps").resolve("f"));
    Files.writeString(sweeps.resolve("state.unfinished"), "half");
    Path unfinished =
        Files.createDirectories(
            folder.resolve("release").resolve(".20240101T000000Z-0bad.unfinished"));
    Files.writeString(unfinished.resolve("manifest.json"), "{");
    Path orphan =
        Files.writeString(gazette.table("articles").resolve("data").resolve("0.parquet"), "PAR1");

    Terminal maintain = gazette.newstide("maintain", "--older-than", "0", "--keep", "1");

    assertDone(maintain);
    assertThat(maintain.out())
        .containsPattern("topic checkpoints +1 removed")
        .containsPattern("unfinished releases +1 removed")
        .containsPattern("releases +2 removed, 1 left")
        .doesNotContainPattern("orphan files +0 ");
    assertThat(List.of(sweeps, unfinished, orphan)).allMatch(Files::notExists);
    assertThat(snapshots("articles")).isEqualTo(1);
    assertThat(articles()).isEqualTo(articles);
    assertThat(folder.resolve("release").resolve("LATEST")).exists();

    Terminal again = gazette.run();
    assertDone(again);
    assertThat(again.out()).startsWith("nothing to do: every job is current").isEqualTo(rows);
  }

  @Test
  @Order(4)
  void many_small_files_become_few_and_no_job_takes_that_for_news() throws IOException {
    assertThat(dataFiles("articles")).hasSizeLessThan(5);
    assertThat(dataFiles("runs")).hasSizeLessThan(9);
    assertThat(PipelineLoader.load(gazette.pipeline()).log().latest("maintain"))
        .hasValueSatisfying(
            row -> {
              assertThat(row.inputs()).containsOnlyKeys(row.outputs().keySet());
              assertThat(row.metrics()).containsKey("spilled_bytes");
            });

    gazette.articles("c.jsonl", 80, 90);
    assertDone(gazette.run());
    assertThat(added("theme_mentions")).as("only new articles are asked").isBetween(1L, 20L);

    gazette.theme("storm");
    Terminal plan = gazette.run("--dry-run");
    assertThat(plan.out())
        .containsPattern("ingest +is current")
        .containsPattern("match-themes +would run: new or other themes or actors: ferries");
    assertDone(gazette.run());
    assertThat(gazette.run().out()).startsWith("nothing to do");
  }

  @Test
  @Order(5)
  void rows_that_a_killed_run_moved_on_but_did_not_publish_are_taken_back() throws IOException {
    Table table = iceberg("themes");
    long published = table.currentSnapshot().snapshotId();
    table
        .newDelete()
        .deleteFromRowFilter(org.apache.iceberg.expressions.Expressions.alwaysTrue())
        .commit();

    Terminal maintain = gazette.newstide("maintain", "--older-than", "0");

    assertDone(maintain);
    assertThat(maintain.out()).contains("taken back in themes");
    assertThat(iceberg("themes").currentSnapshot().snapshotId()).isEqualTo(published);
    assertThat(snapshots("themes")).isEqualTo(1);
    assertThat(gazette.run().out()).startsWith("nothing to do");
  }

  @Test
  void an_age_without_a_unit_is_refused() {
    Terminal maintain = gazette.newstide("maintain", "--older-than", "7");

    assertThat(maintain.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(maintain.err()).contains("--older-than must be 0, or a number and d, h or m");
  }

  /** Rows that the last change of a table brought. */
  private long added(String table) {
    return Long.parseLong(iceberg(table).currentSnapshot().summary().get("added-records"));
  }

  private static void assertDone(Terminal command) {
    assertThat(command.status()).as(command.err()).isZero();
  }

  /** The published articles. */
  private List<Article> articles() {
    return PipelineLoader.load(gazette.pipeline()).scan().all(Article.TABLE).stream()
        .sorted(Comparator.comparing(Article::articleId))
        .toList();
  }

  private List<Path> dataFiles(String table) throws IOException {
    return files(gazette.table(table).resolve("data"));
  }

  private Table iceberg(String table) {
    return new HadoopTables(new Configuration()).load(gazette.table(table).toString());
  }

  private int snapshots(String table) {
    int count = 0;
    for (Snapshot snapshot : iceberg(table).snapshots()) {
      assertThat(snapshot.snapshotId()).isNotZero();
      count++;
    }
    return count;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    }
  }
}
