package org.newstide.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notebooks for a release of one's own. */
class ExportNotebookCommandTest {

  @TempDir Path folder;

  @BeforeEach
  void archive() throws IOException {
    Files.createDirectory(folder.resolve("archive"));
    Files.writeString(folder.resolve("archive/news.jsonl"), "{}");
  }

  @Test
  void paths_are_seen_from_the_notebooks() throws IOException {
    Path pipeline = PipelineFixture.over(folder, "archive/*.jsonl", "");

    Terminal exported = export(folder.resolve("a/notebooks"), pipeline);

    assertThat(exported.status()).as(exported.err()).isZero();
    assertThat(exported.out()).startsWith("5 notebooks in ");
    assertThat(folder.resolve("a/notebooks/release.py")).exists();
    assertThat(Files.readString(folder.resolve("a/notebooks/02-topics.ipynb")))
        .contains("Release(\\\"../../release\\\", pipeline=\\\"../../test.yaml\\\"")
        .doesNotContain(folder.getFileName().toString());
  }

  @Test
  void notebooks_that_are_there_are_kept() throws IOException {
    Path pipeline = PipelineFixture.over(folder, "archive/*.jsonl", "");
    Path mine = Files.writeString(folder.resolve("02-topics.ipynb"), "mine");

    Terminal refused = export(folder, pipeline);
    assertThat(refused.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(refused.err()).contains("--overwrite");
    assertThat(mine).hasContent("mine");

    assertThat(export(folder, pipeline, "--overwrite").status()).isZero();
    assertThat(mine).content().startsWith("{");
  }

  @Test
  void releases_elsewhere_are_refused() throws IOException {
    Path pipeline = PipelineFixture.over(folder, "archive/*.jsonl", "");
    Files.writeString(
        pipeline,
        Files.readString(pipeline).replace("releases: release", "releases: s3a://news/r"));

    Terminal refused = export(folder.resolve("notebooks"), pipeline);

    assertThat(refused.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(refused.err()).contains("releases must lie on this machine");
  }

  private static Terminal export(Path to, Path pipeline, String... more) {
    String[] arguments = new String[more.length + 4];
    arguments[0] = "export-notebook";
    arguments[1] = to.toString();
    arguments[2] = "--pipeline";
    arguments[3] = pipeline.toString();
    System.arraycopy(more, 0, arguments, 4, more.length);
    return Terminal.newstide(arguments);
  }
}
