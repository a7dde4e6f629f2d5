package org.newstide.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newstide.core.query.Actor;
import org.newstide.core.query.Theme;
import org.newstide.core.query.ThemeQuery;

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
  private final List<Path> actors = new ArrayList<>();

  private void write(String name, String yaml) throws IOException {
    files.add(Files.writeString(folder.resolve(name), yaml));
  }

  private DefinedThemes read() {
    return ThemeFiles.read(files, actors, p -> p.getFileName().toString(), problems);
  }

  private List<String> messages(String yaml) throws IOException {
    write("a.yaml", yaml);
    read();
    return problems.list().stream().map(Problem::toString).toList();
  }

  @Test
  void read_theme() throws IOException {
    write("a.yaml", TIDES);

    DefinedThemes read = read();

    assertThat(read.library().themes())
        .containsExactly(
            new Theme(
                "tides",
                "Tides",
                "High and low water, wherever it is measured.",
                Map.of(
                    "vi", ThemeQuery.parse("\"thủy triều\""),
                    "en", ThemeQuery.parse("tide OR \"high water\" AND quay"))));
    assertThat(read.origins()).containsExactly(Map.entry("tides", "a.yaml:2"));
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void read_severalThemesInAFile() throws IOException {
    write("a.yaml", TIDES + "---\nid: ebb\ntitle: Ebb\nqueries: {any: 'ebb'}\n---\n");

    assertThat(read().origins())
        .containsOnly(Map.entry("tides", "a.yaml:2"), Map.entry("ebb", "a.yaml:13"));
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void read_queryThatEndsTooEarly_hasTheLineInItsBlock() throws IOException {
    assertThat(messages(TIDES.replace("quay)", "quay")))
        .containsExactly("a.yaml:11: queries.en: expected )");
    assertThat(problems.list().get(0).column()).isEqualTo(29);
  }

  @Test
  void read_queryWithAWrongCharacter_hasItsPlace() throws IOException {
    assertThat(messages(TIDES.replace("tide OR", "tide ) OR").replace("(", "")))
        .containsExactly(
            "a.yaml:10: queries.en: expected AND, OR, NEAR/n or quotes around words that belong"
                + " together");
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
            "a.yaml:3: queries.english: expected a word, a phrase in quotes, SENTENCE, AT LEAST, THEME"
                + " or (",
            "b.yaml:2: title must be given",
            "b.yaml:3: unknown key 'titel'; did you mean 'title'?"
                + " (known: id, title, description, parent, queries)",
            "b.yaml:11: queries.en: expected )");
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
  void read_noQueriesAndNoChildren() throws IOException {
    assertThat(messages("id: a\ntitle: A\n"))
        .containsExactly("a.yaml:1: id: queries must not be empty without children");
  }

  @Test
  void read_themesThatLeadBackToThemselves_atTheirLine() throws IOException {
    write("a.yaml", "id: a\ntitle: A\nqueries:\n  en: |\n    x OR\n    THEME(b)\n");
    write("b.yaml", "id: b\ntitle: B\nparent: c\nqueries:\n  en: THEME(a)\n");
    read();

    assertThat(problems.list().stream().map(Problem::toString))
        .containsExactly(
            "b.yaml:3: parent: parent must be the id of a theme, found c",
            "b.yaml:5: queries.en: must not lead back to itself, found"
                + " THEME(a) → THEME(b) → THEME(a)");
  }

  @Test
  void read_actors() throws IOException {
    write("a.yaml", "id: a\ntitle: A\nqueries: {vi: 'ACTOR(moon) NEAR/3 lũ'}\n");
    actors.add(
        Files.writeString(
            folder.resolve("moon.yaml"),
            "id: moon\ntitle: The Moon\naliases:\n  any: [Luna, =Moon]\n  vi: mặt trăng\n"));

    assertThat(read().library().actors())
        .containsExactly(
            new Actor(
                "moon",
                "The Moon",
                Map.of(
                    "any", List.of(Actor.alias("Luna"), Actor.alias("=Moon")),
                    "vi", List.of(Actor.alias("mặt trăng")))));
  }

  @Test
  void read_actorsThatAreNone_atTheirLine() throws IOException {
    write("a.yaml", "id: a\ntitle: A\nqueries: {vi: 'x AND ACTOR(sun)'}\n");
    read();
    actors.add(
        Files.writeString(
            folder.resolve("moon.yaml"), "id: moon\ntitle: M\naliases:\n  vi:\n    - '?!'\n"));
    read();

    assertThat(problems.list().stream().map(Problem::toString))
        .containsExactly(
            "a.yaml:3: queries.vi: ACTOR(sun) must be the id of an actor, found none",
            "moon.yaml:5: aliases.vi[0]: expected 1 to 100 words with letters or digits");
  }
}
