package org.newstide.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newstide.app.storage.ReleaseWriter;
import org.newstide.tables.JobRun;
import org.newstide.tables.Table;

/** The same archive and settings give the same rows, however the work is cut up. */
class ReproducibilityTest {

  @TempDir Path folder;

  private int runs;

  @Test
  void cores_and_partitions_do_not_change_a_row() throws IOException {
    SampleRun usual = SampleRun.once();

    Map<String, String> rows = hashes(usual.release());

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
    return hashes(Release.latest(place.resolve("release")));
  }

  /** Table → hash over its rows, whatever their order. What names the run itself is left out. */
  private static Map<String, String> hashes(Release release) {
    Map<String, String> hashes = new TreeMap<>();
    for (Table<?> table : ReleaseWriter.releasedTables()) {
      if (table != JobRun.TABLE) {
        hashes.put(table.name(), hash(release, table));
      }
    }
    return hashes;
  }

  private static String hash(Release release, Table<?> table) {
    String columns = table.name().equals("archive_files") ? "* exclude (run_id)" : "*";
    return release
        .query(
            "select count(*) || ' rows ' || coalesce(md5(string_agg(row, ';' order by row)), '"
                + table
                + "') from"
                + " (select cast(t as varchar) as row from (select "
                + columns
                + " from {"
                + table
                + "}) t)")
        .get(0);
  }
}
