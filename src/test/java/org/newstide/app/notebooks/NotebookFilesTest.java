package org.newstide.app.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newstide.app.cli.SampleRun;
import org.newstide.app.jobs.PipelineLoader;
import org.newstide.app.jobs.ReleaseSql;
import org.newstide.app.storage.ReleaseReader;

/** The notebooks are Jupyter's format, and what they ask a release can answer. */
class NotebookFilesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path EXECUTED = Path.of("notebooks-export");
  private static final Pattern SQL =
      Pattern.compile("release\\.sql\\((\"\"\"|\")(.*?)\\1\\)", Pattern.DOTALL);

  /** A place of somebody's machine: where homes and temporary files lie, or a kernel ran. */
  private static final Pattern MACHINE =
      Pattern.compile(
          "/(home|root|Users|tmp|work|var|opt|mnt)/\\w|[A-Z]:\\\\\\\\|ipykernel_\\d|file://|127\\.0\\.0\\.1");

  private final Map<String, String> files =
      NotebookFiles.of("../release", "../it's \"mine\".yaml", "../jobs/newstide");

  @Test
  void each_is_a_notebook_that_has_not_been_run() throws IOException {
    for (JsonNode notebook : notebooks()) {
      assertThat(notebook.get("nbformat").asInt()).isEqualTo(4);
      assertThat(notebook.at("/metadata/kernelspec/name").asText()).isEqualTo("python3");
      assertThat(notebook.get("cells"))
          .hasSizeGreaterThan(10)
          .allSatisfy(cell -> assertThat(cell.get("source")).isNotEmpty())
          .extracting(cell -> cell.get("id").asText())
          .doesNotHaveDuplicates()
          .allMatch(id -> id.matches("[a-zA-Z0-9_-]{1,64}"));
      assertThat(notebook.findValues("outputs")).allMatch(JsonNode::isEmpty);
    }
  }

  @Test
  void each_says_where_the_release_lies_in_its_first_lines_of_code() throws IOException {
    for (JsonNode notebook : notebooks()) {
      assertThat(source(notebook.at("/cells/1")))
          .contains(
              "Release(\"../release\", pipeline=\"../it's \\\"mine\\\".yaml\","
                  + " launcher=\"../jobs/newstide\")");
      assertThat(notebook.toString()).doesNotContain("{releases}", "{pipeline}", "{launcher}");
    }
  }

  @Test
  void what_they_ask_duckdb_answers() throws IOException {
    var release = SampleRun.once().release();
    List<String> tables = tables(release.folder());
    List<String> queries = queries();

    List<String> answered = new ArrayList<>();
    for (String query : queries) {
      if (!release.rows(overParquet(query, tables)).isEmpty()) {
        answered.add(query);
      }
    }

    // A small archive has no burst and no day without data; most of the rest it must have.
    assertThat(answered).hasSizeGreaterThan(queries.size() / 2);
  }

  @Test
  void what_they_ask_spark_answers() throws IOException {
    List<String> queries = queries();

    ReleaseSql.ask(
        PipelineLoader.load(SampleRun.once().pipeline()),
        "show tables",
        one -> {
          for (String query : queries) {
            assertThat(one.sparkSession().sql(query).columns()).as(query).isNotEmpty();
          }
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01-theme-trends",
        "02-topics",
        "03-who-appears-with-whom",
        "04-data-quality",
        "05-from-the-seeds"
      })
  void the_executed_ones_are_these_and_no_cell_failed(String name) throws IOException {
    JsonNode executed = JSON.readTree(Files.readString(EXECUTED.resolve(name + ".ipynb")));
    JsonNode fresh =
        JSON.readTree(
            NotebookFiles.of("../target/demo/release", "../jobs/demo.yaml", "../jobs/newstide")
                .get(name + ".ipynb"));

    assertThat(sources(executed)).isEqualTo(sources(fresh));
    assertThat(executed.findValuesAsText("output_type")).isNotEmpty().doesNotContain("error");
    assertThat(executed.findValuesAsText("name")).doesNotContain("stderr");
    for (JsonNode cell : executed.get("cells")) {
      assertThat(cell.path("execution_count").isNull()).as(source(cell)).isFalse();
    }
  }

  @Test
  void nothing_that_is_shown_names_a_machine() throws IOException {
    try (var shown = Files.walk(EXECUTED)) {
      for (Path file :
          shown.filter(each -> each.toString().matches(".*\\.(ipynb|md|py)")).toList()) {
        assertThat(MACHINE.matcher(withoutPictures(file)).results().map(MatchResult::group))
            .as(file.toString())
            .isEmpty();
      }
    }
  }

  private static String withoutPictures(Path file) throws IOException {
    return Files.readString(file).replaceAll("\"image/png\": \"[^\"]*\"", "");
  }

  private List<JsonNode> notebooks() throws IOException {
    List<JsonNode> notebooks = new ArrayList<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      if (file.getKey().endsWith(".ipynb")) {
        notebooks.add(JSON.readTree(file.getValue()));
      }
    }
    assertThat(notebooks).hasSize(5);
    return notebooks;
  }

  private List<String> queries() throws IOException {
    List<String> queries = new ArrayList<>();
    for (JsonNode notebook : notebooks()) {
      for (JsonNode cell : notebook.get("cells")) {
        SQL.matcher(source(cell)).results().map(found -> found.group(2)).forEach(queries::add);
      }
    }
    assertThat(queries).hasSizeGreaterThan(25);
    return queries;
  }

  private static List<String> tables(Path release) {
    return ReleaseReader.newest(release.getParent().toString(), new Configuration()).tables();
  }

  /** Each table as a common expression, in front of the query's own text. */
  private static String overParquet(String query, List<String> tables) {
    String views =
        String.join(", ", tables.stream().map(each -> each + " as (from {" + each + "})").toList());
    return "with " + views + " select * from (" + query + ")";
  }

  private static List<String> sources(JsonNode notebook) {
    List<String> sources = new ArrayList<>();
    notebook.get("cells").forEach(cell -> sources.add(source(cell)));
    return sources;
  }

  private static String source(JsonNode cell) {
    StringBuilder source = new StringBuilder();
    cell.get("source").forEach(line -> source.append(line.asText()));
    return source.toString();
  }
}
