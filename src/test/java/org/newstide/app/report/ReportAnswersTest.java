package org.newstide.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.newstide.app.cli.Release;
import org.newstide.app.cli.SampleRun;

/** What the report of a real run says is what an analyst finds in its Parquet. */
class ReportAnswersTest {

  private final Release release = SampleRun.once().release();

  @Test
  void every_answer_is_what_duckdb_finds_with_the_copied_query() throws IOException {
    for (Map.Entry<String, JsonNode> answer : answers().all()) {
      List<List<JsonNode>> told = Answers.rows(answer.getValue());

      List<List<String>> found =
          release.rows("select * from (" + answer.getValue().get("sql").asText() + ")");

      assertThat(told).as(answer.getKey()).hasSameSizeAs(found);
      for (int i = 0; i < told.size(); i++) {
        for (int j = 0; j < told.get(i).size(); j++) {
          same(answer.getKey() + " row " + i, told.get(i).get(j), found.get(i).get(j));
        }
      }
    }
  }

  @Test
  void the_report_shows_themes_topics_pairs_and_articles() throws IOException {
    for (String each : List.of("theme_series", "theme_passages", "topics", "days", "sources")) {
      assertThat(answers().root().at("/answers/" + each + "/rows").asInt()).as(each).isPositive();
    }
  }

  @Test
  void a_figure_is_there_for_each_theme() throws IOException {
    List<String> themes = release.query("select distinct theme_id from {theme_mentions}");

    assertThat(themes)
        .allSatisfy(
            theme ->
                assertThat(release.folder().resolve("report/figures/theme-" + theme + ".svg"))
                    .content()
                    .startsWith("<svg")
                    .endsWith("</svg>\n"));
  }

  @Test
  void a_network_is_drawn_for_each_language_with_pairs() throws IOException {
    List<String> languages = release.query("select distinct language from {collocations}");

    assertThat(languages)
        .isNotEmpty()
        .allSatisfy(
            language ->
                assertThat(release.folder().resolve("report/figures/network-" + language + ".svg"))
                    .content()
                    .contains("pairs of most evidence")
                    .doesNotContain("NaN"));
  }

  private Answers answers() throws IOException {
    return Answers.of(Files.readString(release.folder().resolve("report/index.html")));
  }

  private static void same(String where, JsonNode told, String found) {
    if (told.isNumber()) {
      double number = Double.parseDouble(found);
      assertThat(told.asDouble())
          .as(where)
          .isCloseTo(number, within(1e-4 * Math.abs(number) + 1e-9));
    } else {
      assertThat(told.isNull() ? null : told.asText()).as(where).isEqualTo(found);
    }
  }
}
