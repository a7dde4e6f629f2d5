package org.newstide.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.newstide.app.storage.ReleaseWriter;
import org.newstide.tables.Table;

/** The whole house once, by its front door, on an archive of which the truth is known. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleRunTest {

  private Path pipeline;
  private Release release;
  private JsonNode truth;

  @BeforeAll
  void run() throws IOException {
    SampleRun sample = SampleRun.once();
    truth = new ObjectMapper().readTree(sample.archive().resolve("truth.json").toFile());
    pipeline = sample.pipeline();
    release = sample.release();
  }

  @Test
  void every_record_is_an_article_or_a_rejection_as_was_planted() {
    assertThat(release.count("select count(*) from {articles}"))
        .isEqualTo(truth.get("articles").asLong());
    assertThat(
            release.query(
                "select reason, count(*) from {rejections} group by reason order by reason"))
        .containsExactlyElementsOf(planted("rejections"));
    assertThat(release.count("select sum(records) from {archive_files}"))
        .isEqualTo(truth.get("records").asLong());
  }

  @Test
  void every_released_table_opens_in_duckdb_under_the_columns_that_are_described() {
    for (Table<?> table : ReleaseWriter.releasedTables()) {
      assertThat(release.query("select column_name from (describe select * from {" + table + "})"))
          .as(table.name())
          .containsExactly(table.schema().fieldNames());
    }
  }

  @Test
  void the_manifest_counts_the_rows_that_are_there() throws IOException {
    JsonNode manifest =
        new ObjectMapper().readTree(release.folder().resolve("manifest.json").toFile());

    for (JsonNode table : manifest.get("tables")) {
      assertThat(release.count("select count(*) from {" + table.get("name").asText() + "}"))
          .as(table.get("name").asText())
          .isEqualTo(table.get("rows").asLong());
    }
    assertThat(release.folder().resolve("tables.md")).exists();
  }

  @Test
  void a_release_holds_no_stray_files() throws IOException {
    try (var files = Files.walk(release.folder())) {
      assertThat(files.filter(Files::isRegularFile).map(path -> path.getFileName().toString()))
          .allMatch(
              name ->
                  name.endsWith(".parquet")
                      || name.endsWith(".svg")
                      || name.endsWith(".gexf")
                      || name.endsWith(".graphml")
                      || Set.of("manifest.json", "tables.md", "index.html").contains(name));
    }
  }

  @Test
  void a_span_of_a_mention_opens_to_its_very_words() {
    assertThat(
            release.count(
                "select count(*) from {theme_mentions} m join {articles} a using (article_id)"
                    + " where substr(case m.field when 'title' then a.title else a.text end,"
                    + " m.\"start\" + 1, m.\"end\" - m.\"start\") <> m.matched"))
        .isZero();
    assertThat(release.count("select count(*) from {theme_mentions}")).isPositive();
  }

  @Test
  void no_planted_teaser_is_left_in_an_article() {
    assertThat(
            release.count(
                "select count(*) from {articles} where text like '%0:00%' or text like '%) - %'"))
        .isZero();
    assertThat(
            release.count(
                "select count(*) from (select unnest(removed).reason as reason from {articles})"
                    + " where reason like '%teaser%'"))
        .isPositive();
  }

  @Test
  void a_second_run_has_nothing_to_do() {
    Terminal second = Terminal.newstide("run", pipeline.toString());

    assertThat(second.status()).isZero();
    assertThat(second.out()).startsWith("nothing to do: every job is current");
  }

  @Test
  void a_dry_run_says_that_all_is_current() {
    Terminal plan = Terminal.newstide("run", pipeline.toString(), "--dry-run");

    assertThat(plan.out().lines().skip(1))
        .hasSize(11)
        .allMatch(line -> line.endsWith("is current"));
  }

  @Test
  void explain_tells_where_a_mention_stands() {
    List<String> mention =
        release.query("select article_id, theme_id, matched from {theme_mentions} limit 1");
    String[] parts = mention.get(0).split("\\|");

    Terminal explained = Terminal.newstide("explain", parts[0], "--pipeline", pipeline.toString());

    assertThat(explained.status()).as(explained.err()).isZero();
    assertThat(explained.out())
        .contains(parts[1])
        .contains("«" + parts[2].replace('\n', ' ') + "»");
  }

  @Test
  void show_prints_rows() {
    Terminal shown =
        Terminal.newstide("show", "topics", "--rows", "1", "--pipeline", pipeline.toString());

    assertThat(shown.out()).contains("topic_id").contains("coherence");
  }

  private TreeSet<String> planted(String name) {
    TreeSet<String> lines = new TreeSet<>();
    truth
        .get(name)
        .properties()
        .forEach(entry -> lines.add(entry.getKey() + "|" + entry.getValue().asLong()));
    return lines;
  }
}
