package org.newstide.app.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingTest {

  private final Configuration hadoop = new Configuration();

  @TempDir Path folder;

  @Test
  void a_driver_that_was_killed_leaves_no_exit_code() throws IOException {
    Staging here = Staging.begin(folder.toUri().toString(), hadoop);

    assertThat(here.exitCode()).isEmpty();
  }

  @Test
  void an_exit_code_comes_back() throws IOException {
    Staging here = Staging.begin(folder.toUri().toString(), hadoop);
    Staging.at(here.location(), hadoop).putExitCode(2);

    assertThat(here.exitCode()).hasValue(2);
  }

  @Test
  void a_jar_is_copied_once_and_outlives_its_submission() throws IOException {
    Path jar = Files.writeString(folder.resolve("a.jar"), "not quite a jar");
    String staging = folder.resolve("staging").toUri().toString();
    Staging first = Staging.begin(staging, hadoop);
    String copied = first.putJar(jar);
    first.end();

    assertThat(Staging.begin(staging, hadoop).putJar(jar)).isEqualTo(copied);
    assertThat(Path.of(new org.apache.hadoop.fs.Path(copied).toUri().getPath()))
        .hasContent("not quite a jar");
  }
}
