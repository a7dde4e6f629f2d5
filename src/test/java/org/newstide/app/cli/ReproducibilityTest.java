package org.newstide.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same archive and settings give the same rows, however the work is cut up. */
class ReproducibilityTest {

  @TempDir Path folder;

  private int runs;

  @Test
  void cores_and_partitions_do_not_change_a_row() throws IOException {
    SampleRun usual = SampleRun.once();

    Map<String, String> rows = usual.release().hashes();

    assertThat(hashes(usual.archive(), "local[1]", 1)).isEqualTo(rows);
    assertThat(hashes(usual.archive(), "local[2]", 8)).isEqualTo(rows);
    assertThat(rows.values()).doesNotHaveDuplicates();
  }

  private Map<String, String> hashes(Path archive, String master, int partitions)
      throws IOException {
    Path place = Files.createDirectories(folder.resolve("run" + runs++));
    Path pipeline = PipelineFixture.sample(place, archive);
    Files.writeString(
        pipeline,
        Files.readString(pipeline)
            + "spark: {conf: {spark.sql.shuffle.partitions: '%d'}}\n".formatted(partitions));
    Terminal run = Terminal.newstide("run", pipeline.toString(), "--master", master);
    assertThat(run.status()).as(run.err()).isZero();
    return Release.latest(place.resolve("release")).hashes();
  }
}
