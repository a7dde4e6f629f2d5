package org.newstide.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemeFilesTest {

  private static final String TIDES =
      """
      # Water that comes and goes.
      id: tides
      title: Tides
      description: >
        High and low water,
        wherever it is measured.
      queries:
        vi: '"thủy triều"'
        en: |
          tide OR
            ("high water" AND quay)
      """;

  @TempDir private Path folder;

  private final Problems problems = new Problems();
  private final List<Path> files = new ArrayList<>();

  private void write(String name, String yaml) throws IOException {
    files.add(Files.writeString(folder.resolve(name), yaml));
  }

  private List<DefinedTheme<String>> read() {
    return ThemeFiles.read(
        files, ThemeFilesTest::upperCase, p -> p.getFileName().toString(), problems);
  }

  /** Stands for the real language: parentheses must be closed, and nothing else matters. */
  private static String upperCase(String query) throws QueryReader.Misread {
    int open = query.indexOf('(');
    if (open >= 0 && query.indexOf(')') < 0) {
      throw new QueryReader.Misread(query.length(), "expected ')', found the end");
    }
    if (open < 0 && query.indexOf(')') >= 0) {
      throw new QueryReader.Misread(query.indexOf(')'), "expected a word, found )");
    }
    return query.strip().toUpperCase(Locale.ROOT);
  }

  private List<String> messages(String yaml) throws IOException {
    write("a.yaml", yaml);
    read();
    return problems.list().stream().map(Problem::toString).toList();
  }

  @Test
  void read_theme() throws IOException {
    write("a.yaml", TIDES);

    assertThat(read())
        .containsExactly(
            new DefinedTheme<>(
                "tides",
                "Tides",
                "High and low water, wherever it is measured.",
                Map.of(
                    "vi", "\"THỦY TRIỀU\"",
                    "en", "TIDE OR\n  (\"HIGH WATER\" AND QUAY)"),
                "a.yaml:2"));
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void read_severalThemesInAFile() throws IOException {
    write("a.yaml", TIDES + "---\nid: ebb\ntitle: Ebb\nqueries: {any: 'ebb ${x}'}\n---\n");

    assertThat(read()).extracting(DefinedTheme::origin).containsExactly("a.yaml:2", "a.yaml:13");
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void read_queryThatEndsTooEarly_hasTheLineInItsBlock() throws IOException {
    assertThat(messages(TIDES.replace("quay)", "quay")))
        .containsExactly("a.yaml:11: queries.en: expected ')', found the end");
    assertThat(problems.list().get(0).column()).isEqualTo(29);
  }

  @Test
  void read_queryWithAWrongCharacter_hasItsPlace() throws IOException {
    assertThat(messages(TIDES.replace("tide OR", "tide ) OR").replace("(", "")))
        .containsExactly("a.yaml:10: queries.en: expected a word, found )");
    assertThat(problems.list().get(0).column()).isEqualTo(10);
  }

  @Test
  void read_everyProblemOfEveryTheme() throws IOException {
    write("b.yaml", TIDES.replace("title: Tides\n", "titel: Tides\n").replace("quay)", "quay"));

    assertThat(messages("id: Ebb Tide\ntitle: ' '\nqueries: {vn: ebb, english: (}\n"))
        .containsExactly(
            "a.yaml:1: id must be made of a-z, 0-9 and -, found 'Ebb Tide'",
            "a.yaml:2: title must be a name for readers, found nothing",
            "a.yaml:3: queries.vn must be given for a language code such as vi, or for any; found"
                + " 'vn'",
            "a.yaml:3: queries.english must be given for a language code such as vi, or for any;"
                + " found 'english'",
            "a.yaml:3: queries.english: expected ')', found the end",
            "b.yaml:2: title must be given",
            "b.yaml:3: unknown key 'titel'; did you mean 'title'?"
                + " (known: id, title, description, queries)",
            "b.yaml:11: queries.en: expected ')', found the end");
  }

  @Test
  void read_sameIdTwice_namesBothPlaces() throws IOException {
    write("b.yaml", "\n" + TIDES);

    assertThat(messages(TIDES))
        .containsExactly("a.yaml:2: id must be unlike all others, found 'tides' at b.yaml:3 too");
  }

  @Test
  void read_nothing() throws IOException {
    assertThat(messages("# to be written\n"))
        .containsExactly("a.yaml:1: must define a theme, found nothing");
    assertThat(messages("---\n")).containsExactly("a.yaml:1: must define a theme, found nothing");
  }

  @Test
  void read_noQueries() throws IOException {
    assertThat(messages("id: a\ntitle: A\nqueries: {}\n"))
        .containsExactly("a.yaml:3: queries must hold at least one query, found none");
  }

  @Test
  void read_anchoredQuery_isNotATemplate() throws IOException {
    write("a.yaml", "id: a\ntitle: A\nqueries: {en: &q '${tide}', vi: *q}\n");

    assertThat(read().get(0).queries()).containsEntry("vi", "${TIDE}").hasSize(2);
  }
}
