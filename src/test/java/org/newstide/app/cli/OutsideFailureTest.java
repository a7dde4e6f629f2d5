package org.newstide.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.newstide.app.storage.TroubledFiles;
import org.newstide.app.storage.TroubledFiles.Trouble;

/**
 * What fails outside in the middle of a run: the message says what to do, what was published stays
 * readable, and when the trouble is over the same command succeeds.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.MethodName.class)
class OutsideFailureTest {

  private Gazette gazette;
  private Release release;
  private int articles = 40;

  @BeforeAll
  void a_night_without_trouble(@TempDir Path folder) throws IOException {
    gazette =
        Gazette.in(
            folder,
            "troubled://" + folder + "/",
            "    spark.hadoop.fs.troubled.impl: org.newstide.app.storage.TroubledFiles\n");
    Files.writeString(
        gazette.pipeline(),
        Files.readString(gazette.pipeline())
            .replace("path: archive", "path: troubled://" + folder.resolve("archive")));
    assertDone(gazette.run());
    release = Release.latest(folder.resolve("release"));
  }

  @AfterEach
  void all_is_well_again() {
    TroubledFiles.end();
  }

  @Test
  void a_full_disk() throws IOException {
    more();
    TroubledFiles.begin(Trouble.FULL, "/news/articles/data");

    Terminal run = gazette.newstide("ingest");

    assertThat(run.status()).isEqualTo(ExitCodes.OUTSIDE);
    assertThat(run.err())
        .contains("No space left on device")
        .contains("make room and run again")
        .contains("the job ingest of run ");
    assertThat(run.err().lines().filter(line -> line.startsWith("newstide: "))).hasSizeLessThan(5);
    nothing_is_lost_and_a_rerun_succeeds();
  }

  @Test
  void a_right_that_is_missing() throws IOException {
    more();
    TroubledFiles.begin(Trouble.FORBIDDEN, "/news/rejections/");

    Terminal run = gazette.newstide("ingest");

    assertThat(run.status()).isEqualTo(ExitCodes.OUTSIDE);
    assertThat(run.err())
        .contains("Permission denied: user=reader, access=WRITE")
        .contains("/news/rejections/")
        .contains("give the right and run again");
    nothing_is_lost_and_a_rerun_succeeds();
  }

  @Test
  void a_warehouse_that_may_not_be_written_to_at_all() throws IOException {
    more();
    TroubledFiles.begin(Trouble.FORBIDDEN, "/warehouse/");

    Terminal run = gazette.newstide("ingest");

    assertThat(run.status()).isEqualTo(ExitCodes.OUTSIDE);
    assertThat(run.err())
        .contains("could not take the lease of the warehouse in troubled:")
        .contains("give the right and run again");
    nothing_is_lost_and_a_rerun_succeeds();
  }

  @Test
  void an_archive_file_that_vanishes_after_it_was_listed() throws IOException {
    String file = more();
    TroubledFiles.begin(Trouble.VANISHED, "/archive/" + file);

    Terminal run = gazette.newstide("ingest");

    assertThat(run.status()).isEqualTo(ExitCodes.OUTSIDE);
    assertThat(run.err())
        .contains("could not read the archive file", "the reason: ")
        .contains("/archive/" + file)
        .contains("must still be there when it is read");
    nothing_is_lost_and_a_rerun_succeeds();
  }

  @Test
  void damaged_accounts_of_a_table() throws IOException {
    more();
    Path newest = newestMetadata("articles");
    String whole = Files.readString(newest);
    Files.writeString(newest, whole.substring(0, whole.length() / 2));

    Terminal run = gazette.newstide("ingest");

    assertThat(run.status()).isEqualTo(ExitCodes.OUTSIDE);
    assertThat(run.err())
        .contains(newest.toString())
        .contains("must be whole")
        .contains("version-hint.text: the table is then as it was one change before");
    assertThat(release.count("select count(*) from {articles}")).isEqualTo(40);
    assertThat(show("rejections").status()).isZero();

    int before = version(newest) - 1;
    Files.delete(newest);
    Files.writeString(newest.resolveSibling("version-hint.text"), Integer.toString(before));
    nothing_is_lost_and_a_rerun_succeeds();
  }

  @Test
  void a_version_hint_that_is_no_number_is_passed_over() throws IOException {
    more();
    Files.writeString(newestMetadata("articles").resolveSibling("version-hint.text"), "\u0000x");

    nothing_is_lost_and_a_rerun_succeeds();
  }

  @Test
  void a_version_hint_that_names_no_file_says_what_to_do() throws IOException {
    more();
    Path newest = newestMetadata("articles");
    Path hint = newest.resolveSibling("version-hint.text");
    Files.writeString(hint, "9999");

    Terminal run = gazette.newstide("ingest");

    assertThat(run.status()).isEqualTo(ExitCodes.OUTSIDE);
    assertThat(run.err()).contains("version 9999").contains("remove").contains("version-hint.text");
    Files.delete(hint);
    nothing_is_lost_and_a_rerun_succeeds();
  }

  private void nothing_is_lost_and_a_rerun_succeeds() {
    assertThat(release.count("select count(*) from {articles}")).isEqualTo(40);
    assertThat(show("articles").status()).isZero();
    TroubledFiles.end();
    Terminal rerun = gazette.newstide("ingest");
    assertDone(rerun);
    assertThat(rerun.out()).contains(articles + " records = " + articles + " articles");
  }

  private Terminal show(String table) {
    return Terminal.newstide("show", table, "-p", gazette.pipeline().toString());
  }

  private static void assertDone(Terminal command) {
    assertThat(command.status()).as(command.err()).isZero();
  }

  /** Ten articles more, in a file of their own. */
  private String more() throws IOException {
    String file = "more" + articles + ".jsonl";
    gazette.articles(file, articles, articles + 10);
    articles += 10;
    return file;
  }

  private Path newestMetadata(String table) throws IOException {
    try (Stream<Path> files = Files.list(gazette.table(table).resolve("metadata"))) {
      List<Path> metadata =
          files.filter(file -> file.toString().endsWith(".metadata.json")).toList();
      return metadata.stream()
          .max(Comparator.comparingInt(OutsideFailureTest::version))
          .orElseThrow();
    }
  }

  private static int version(Path metadata) {
    return Integer.parseInt(metadata.getFileName().toString().replaceAll("\\D", ""));
  }
}
