package org.newstide.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.newstide.app.config.PipelineFolder.LEAST;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newstide.core.query.Theme;

/** What a pipeline file points to: archives, themes, and what other keys say of them. */
class PipelineReferencesTest {

  private static final KnownNames NAMES = new KnownNames(Set.of(), Set.of("title"));

  @TempDir private Path folder;
  private PipelineFolder at;

  @BeforeEach
  void files() throws IOException {
    at = new PipelineFolder(folder, Map.of(), NAMES);
    at.write("jobs/a.jsonl", "{}");
    at.write("jobs/themes/tides.yaml", "id: tides\ntitle: Tides\nqueries: {en: tide}\n");
  }

  @Test
  void validate_missingArchive_namesItAndTheNearest() throws IOException {
    String yaml = LEAST.replace("a.jsonl", "[b.jsonl, '*.csv', s3a://anywhere/x]");

    assertThat(at.messages(() -> at.pipeline(yaml).validate()))
        .containsExactly(
            "jobs/x.yaml:4: archives[0].path[0] must match at least one file, found none at"
                + " 'jobs/b.jsonl'; did you mean 'a.jsonl'?",
            "jobs/x.yaml:4: archives[0].path[1] must match at least one file, found none at"
                + " 'jobs/*.csv'");
  }

  @Test
  void validate_fileInTwoArchives() throws IOException {
    String yaml = LEAST.replace("[{path: a.jsonl}]", "\n - path: a.jsonl\n - path: '*.jsonl'\n");

    assertThat(at.messages(() -> at.pipeline(yaml).validate()))
        .containsExactly(
            "jobs/x.yaml:6: archives[1].path[0] must hold no file that another location holds,"
                + " found 'jobs/a.jsonl', which archives[0].path[0] (line 5) holds");
  }

  @Test
  void validate_tellsOfPipelineArchivesAndThemesTogether() throws IOException {
    at.write("jobs/themes/ebb.yaml", "id: tides\ntitle: Ebb\nqueries: {en: ebb}\n");
    String yaml =
        LEAST.replace("name: harbour", "nam: harbour").replace("a.jsonl", "c/")
            + "themes: {files: [themes, missing.yaml]}\n";

    assertThat(at.messages(() -> at.pipeline(yaml).validate()))
        .containsExactly(
            "jobs/themes/tides.yaml:1: id must be unlike all others, found 'tides' at"
                + " jobs/themes/ebb.yaml:1 too",
            "jobs/x.yaml:1: name must be given",
            "jobs/x.yaml:1: unknown key 'nam'; did you mean 'name'? (known: name, warehouse,"
                + " releases, archives, max-rejected-share, articles, syndication, dictionary,"
                + " phrases, vocabulary, topics, cooccurrence, themes, prevalence, changes,"
                + " spark)",
            "jobs/x.yaml:4: archives[0].path[0] must match at least one file, found none at"
                + " 'jobs/c'",
            "jobs/x.yaml:5: themes.files[1] must match at least one file, found none at"
                + " 'jobs/missing.yaml'");
  }

  @Test
  void themes_ofAFolder_onlyYaml() throws IOException {
    at.write("jobs/themes/README.md", "# Themes");

    assertThat(at.pipeline(LEAST + "themes: {files: themes}\n").themes().library().themes())
        .extracting(Theme::id)
        .containsExactly("tides");
  }

  @Test
  void read_relativePath_isHowMessagesNameFiles() throws IOException {
    Path here = Path.of("").toAbsolutePath();
    at.write("jobs/themes/tides.yaml", "id: a\n");
    Path typed = here.relativize(at.write("jobs/x.yaml", LEAST + "themes: {files: themes}\n"));

    SettingsException refused =
        catchThrowableOfType(
            SettingsException.class, () -> PipelineFile.read(typed, Map.of(), NAMES).themes());

    assertThat(refused.problems())
        .extracting(Problem::file)
        .containsOnly(typed.getParent().resolve("themes/tides.yaml").toString());
  }

  @Test
  void validate_aSeedThatNamesNoTheme_hasItsLine() throws IOException {
    String seeds =
        "topics:\n  seeds:\n  - {language: en, theme: tides}\n  - {language: en, theme: tide}\n";

    assertThat(
            at.messages(() -> at.pipeline(LEAST + "themes: {files: themes}\n" + seeds).validate()))
        .containsExactly(
            "jobs/x.yaml:9: topics.seeds[1].theme must be one of [tides], found 'tide'; did you mean"
                + " 'tides'?");
    assertThat(at.messages(() -> at.pipeline(LEAST + seeds).validate()))
        .contains(
            "jobs/x.yaml:7: topics.seeds[0].theme must name a theme of themes.files, found 'tides'");
  }

  @Test
  void validate_aSeedWhoseThemeIsBroken_tellsOfTheThemeAlone() throws IOException {
    at.write("jobs/themes/tides.yaml", "id: tides\n");
    String seeds = "topics: {seeds: [{language: en, theme: tides}]}\n";

    assertThat(
            at.messages(() -> at.pipeline(LEAST + "themes: {files: themes}\n" + seeds).validate()))
        .isNotEmpty()
        .allMatch(message -> message.startsWith("jobs/themes/tides.yaml"));
  }
}
