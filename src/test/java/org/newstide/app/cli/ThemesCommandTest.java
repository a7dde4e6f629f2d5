package org.newstide.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Themes asked at the terminal, of an archive that is published and has since been moved away. */
class ThemesCommandTest {

  @TempDir static Path folder;

  private static Path pipeline;

  @BeforeAll
  static void publish() throws IOException {
    Files.createDirectories(folder.resolve("themes/coast"));
    theme("themes/coast/tides.yaml", "tides", "SENTENCE(tide AND harbour) OR flood*");
    theme("themes/crossings.yaml", "crossings", "ACTOR(pilots) OR (ferry AND zeppelin)");
    Files.writeString(
        folder.resolve("pilots.yaml"),
        "id: pilots\ntitle: The pilots\naliases: {en: [Mara Quill, harbour pilots]}\n");
    Path archive = folder.resolve("a.jsonl");
    Files.writeString(archive, articles());
    pipeline =
        PipelineFixture.over(folder, "a.jsonl", "themes: {files: themes, actors: pilots.yaml}\n");
    for (String job : List.of("ingest", "cluster-syndication", "tokenize")) {
      Terminal run = Terminal.newstide(job, pipeline.toString());
      assertThat(run.status()).as(run.err()).isZero();
    }
    Files.delete(archive);
  }

  @Test
  void check_tells_what_is_found_and_what_never_occurs() {
    Terminal asked = themes("check");

    assertThat(asked.status()).as(asked.err()).isZero();
    assertThat(asked.out())
        .contains("crossings.yaml:1 crossings", "tides.yaml:1 tides")
        .contains("in 14 of 30 articles (46.67 %), 14 places")
        .contains("no article in en has zeppelin")
        .contains("no place in en: branch zeppelin");
  }

  @Test
  void check_takes_a_folder_and_a_file_alone() {
    Terminal ofFolder = themes("check", folder.resolve("themes").toString(), "--syntax");
    Terminal ofFile =
        themes("check", folder.resolve("themes/crossings.yaml").toString(), "--syntax");

    assertThat(ofFolder.status()).as(ofFolder.err()).isZero();
    assertThat(ofFolder.out())
        .contains("any SENTENCE(tide AND harbour) OR flood*", "any ACTOR(pilots) OR");
    assertThat(ofFile.out()).contains("crossings").doesNotContain("tides");
  }

  @Test
  void check_of_a_folder_without_themes_says_what_must_be_there() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));

    Terminal asked = themes("check", empty.toString());

    assertThat(asked.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(asked.err())
        .contains("empty:1", "must hold a .yaml file that defines a theme, found none");
  }

  @Test
  void check_of_a_broken_query_names_its_line() throws IOException {
    Path broken = folder.resolve("broken.yaml");
    Files.writeString(broken, "id: broken\ntitle: B\nqueries:\n  en: tide AND (\n");

    Terminal asked = themes("check", broken.toString());

    assertThat(asked.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(asked.err()).contains("broken.yaml:4");
  }

  @Test
  void explain_prints_the_tree_with_what_matched_where() {
    String id = kwic("tides", "--csv").get(1).split(",")[0];

    Terminal asked = themes("explain", "tides", id.substring(0, 8));

    assertThat(asked.status()).as(asked.err()).isZero();
    assertThat(asked.out()).startsWith(id).contains("yes  theme tides, en").contains("flood*: ");
    assertThat(themes("explain", "crossings", id).out())
        .contains("ACTOR(pilots)")
        .containsPattern("no +zeppelin");
  }

  @Test
  void explain_of_no_article_or_theme_says_what_there_is() {
    Terminal noArticle = themes("explain", "tides", "zzzz");
    Terminal noTheme = themes("explain", "tide", "00");

    assertThat(noArticle.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(noArticle.err())
        .contains("ARTICLE must be the id of one article", "found none that begin with zzzz");
    assertThat(noTheme.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(noTheme.err()).contains("THEME must be one of crossings, tides, found tide");
  }

  @Test
  void kwic_has_a_line_for_each_place_and_its_words_in_the_middle() {
    List<String> lines = kwic("tides", "--size", "100");

    assertThat(lines)
        .hasSize(14)
        .allMatch(line -> line.matches("[0-9a-f]{8} 2024-03-\\d\\d .*«.*».*"));
    assertThat(lines.get(0)).contains("«flood»");
    assertThat(kwic("tides", "--size", "3")).hasSize(3);
    assertThat(themes("kwic", "tides", "--size", "0").status()).isEqualTo(ExitCodes.USAGE);
    assertThat(themes("kwic", "tides", "--sort", "up").status()).isEqualTo(ExitCodes.USAGE);
  }

  @Test
  void kwic_as_csv_has_no_cell_that_a_spreadsheet_would_compute() {
    List<String> lines = kwic("tides", "--csv", "--size", "100");

    assertThat(lines.get(0)).isEqualTo("article_id,date,source,before,matched,after,branch");
    assertThat(lines)
        .hasSize(15)
        .anyMatch(line -> line.contains(",Gazette,'=SUM(A1:A9) the ,flood,\" came"))
        .noneMatch(line -> line.matches(".*,\"?[=+@-].*"));
  }

  @Test
  void suggest_names_the_terms_that_set_a_theme_apart_and_stars_its_own() {
    Terminal asked = themes("suggest", "tides", "--size", "8");

    assertThat(asked.status()).as(asked.err()).isZero();
    assertThat(asked.out())
        .contains("en: 14 articles", "near misses")
        .containsPattern("sandbags")
        .contains("lack only");
  }

  @Test
  void evaluate_writes_a_sheet_and_measures_by_it() throws IOException {
    Path sheet = folder.resolve("sheet.csv");

    Terminal drawn = themes("evaluate", "tides", "--sheet", sheet.toString(), "--size", "20");

    assertThat(drawn.status()).as(drawn.err()).isZero();
    assertThat(drawn.out()).contains("20 articles in " + sheet);
    List<String> lines = Files.readAllLines(sheet);
    assertThat(lines.get(0)).endsWith(",relevant");
    assertThat(lines).hasSize(21).noneMatch(line -> line.matches(".*,\"?[=+@-].*"));
    Terminal unjudged = themes("evaluate", "tides", "--labels", sheet.toString());
    assertThat(unjudged.out()).contains("0 labels", "20 rows are not judged yet", "no articles");

    Files.write(sheet, judged(lines));
    Terminal measured = themes("evaluate", "tides", "--labels", sheet.toString());

    assertThat(measured.status()).as(measured.err()).isZero();
    assertThat(measured.out())
        .contains("tides: 20 labels, 20 of them of published articles")
        .containsPattern("precision 1\\.000 \\[0\\.\\d+, 1\\.000]")
        .containsPattern("recall +1\\.000")
        .contains("flood*", "SENTENCE(tide AND harbour)");
    Terminal again = themes("evaluate", "tides", "--sheet", sheet.toString());
    assertThat(again.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(again.err()).contains("--sheet must be a new file");
  }

  @Test
  void evaluate_without_a_direction_or_with_bad_labels_is_refused() throws IOException {
    Path labels = folder.resolve("labels.csv");
    Files.writeString(labels, "article_id,verdict\n1,yes\n");

    assertThat(themes("evaluate", "tides").status()).isEqualTo(ExitCodes.USAGE);
    Terminal refused = themes("evaluate", "tides", "--labels", labels.toString());
    assertThat(refused.status()).isNotZero();
    assertThat(refused.err()).contains("must have the columns article_id or record_id");
  }

  @Test
  void themes_without_a_command_names_them() {
    Terminal asked = Terminal.newstide("themes");

    assertThat(asked.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(asked.err()).contains("check, explain, kwic, suggest, evaluate");
  }

  private static Terminal themes(String command, String... arguments) {
    List<String> all = new ArrayList<>(List.of("themes", command, "-p", pipeline.toString()));
    all.addAll(List.of(arguments));
    return Terminal.newstide(all.toArray(String[]::new));
  }

  private static List<String> kwic(String theme, String... arguments) {
    List<String> all = new ArrayList<>(List.of(theme));
    all.addAll(List.of(arguments));
    Terminal asked = themes("kwic", all.toArray(String[]::new));
    assertThat(asked.status()).as(asked.err()).isZero();
    return asked.out().lines().toList();
  }

  /** Relevant is what a branch found. */
  private static List<String> judged(List<String> lines) {
    return lines.stream()
        .map(
            line ->
                line.endsWith(",relevant")
                    ? line
                    : line + (line.contains("near miss") || line.contains(",rest,") ? "0" : "1"))
        .toList();
  }

  private static void theme(String file, String id, String query) throws IOException {
    Files.writeString(
        folder.resolve(file),
        "id: %s\ntitle: %s\nqueries:\n  any: '%s'\n".formatted(id, id, query));
  }

  /** Twelve floods, two tides in a harbour, tides and pilots apart from harbours, and markets. */
  private static String articles() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      String text =
          i == 0
              ? "=SUM(A1:A9) the flood came at noon, wrote the clerk of Westmoor on sheet %d."
              : i < 12
                  ? "Crews stacked sandbags when a flood reached street %d of Westmoor by night."
                  : i < 14
                      ? "The tide in the harbour rose by %d inches before the bells rang at six."
                      : i < 18
                          ? "A tide was seen from hill %d. Mara Quill brought the ferry home alone."
                          : "Stall %d of the market sold plums and lanterns to patient villagers.";
      lines.append(
          "{\"id\": \"r%1$d\", \"title\": \"Report %1$d\", \"date\": \"2024-03-%2$02d\", \"text\": \"%3$s\"}%n"
              .formatted(i, 1 + i % 28, text.formatted(i)));
    }
    return lines.toString();
  }
}
