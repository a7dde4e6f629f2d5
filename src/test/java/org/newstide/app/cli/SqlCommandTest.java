package org.newstide.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions to the newest release, answered as text or as files. */
class SqlCommandTest {

  private static final String SOURCES =
      "select source, count(*) as articles, max(removed) as removed from articles group by source"
          + " order by source";

  @TempDir Path folder;

  @Test
  void csv_has_the_rows_that_duckdb_finds() {
    Terminal asked =
        sql(
            "select source, count(*) as n from articles group by source order by source",
            "--format",
            "csv");

    assertThat(asked.status()).as(asked.err()).isZero();
    assertThat(asked.out().lines().skip(1))
        .containsExactlyElementsOf(
            SampleRun.once()
                .release()
                .query("select source, count(*) from {articles} group by source order by source")
                .stream()
                .map(line -> line.replace('|', ','))
                .toList());
    assertThat(asked.out()).startsWith("source,n\n");
  }

  @Test
  void a_table_is_cut_at_its_rows_and_says_so() {
    Terminal asked = sql("select article_id, published_date, removed from articles", "--rows", "2");

    assertThat(asked.status()).as(asked.err()).isZero();
    assertThat(asked.out().lines()).hasSize(4);
    assertThat(asked.out()).startsWith("article_id").contains("… more rows");
  }

  @Test
  void json_is_one_object_a_line_and_keeps_nulls() {
    Terminal asked =
        sql(
            "select 1 as one, cast(null as string) as none, array('a\"b') as list",
            "--format",
            "json");

    assertThat(asked.out()).isEqualTo("{\"one\":1,\"none\":null,\"list\":[\"a\\\"b\"]}\n");
  }

  @Test
  void parquet_goes_to_a_new_folder() throws IOException {
    Path to = folder.resolve("sources");

    Terminal asked = sql(SOURCES, "--format", "parquet", "--to", to.toString());

    assertThat(asked.status()).as(asked.err()).isZero();
    try (var files = Files.list(to)) {
      assertThat(files.map(Path::toString)).anyMatch(name -> name.endsWith(".parquet"));
    }
  }

  @Test
  void what_is_no_question_is_refused() {
    Terminal asked = sql("drop view articles");

    assertThat(asked.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(asked.err()).contains("QUERY must begin with select");
  }

  @Test
  void an_unknown_column_is_named() {
    Terminal asked = sql("select nothing from articles");

    assertThat(asked.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(asked.err().lines()).hasSize(1);
    assertThat(asked.err()).contains("`nothing` cannot be resolved");
  }

  private static Terminal sql(String query, String... more) {
    String[] arguments = new String[more.length + 4];
    arguments[0] = "sql";
    arguments[1] = query;
    arguments[2] = "--pipeline";
    arguments[3] = SampleRun.once().pipeline().toString();
    System.arraycopy(more, 0, arguments, 4, more.length);
    return Terminal.newstide(arguments);
  }
}
