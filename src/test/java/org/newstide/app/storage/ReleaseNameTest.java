package org.newstide.app.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseNameTest {

  private static final Path RELEASES = new Path("/data/release");

  @Test
  void a_run_is_a_folder_beside_the_file() throws IOException {
    assertThat(ReleaseName.in(RELEASES, "20240131T020000Z-1a2b\n").toString())
        .isEqualTo("/data/release/20240131T020000Z-1a2b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "../other", "/etc", "a/b", "s3a://elsewhere", ".hidden"})
  void what_leads_elsewhere_is_refused(String said) {
    assertThatIOException().isThrownBy(() -> ReleaseName.in(RELEASES, said));
  }
}
