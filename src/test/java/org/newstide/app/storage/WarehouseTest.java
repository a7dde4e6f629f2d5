package org.newstide.app.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newstide.pipeline.LocalSpark;
import org.newstide.tables.JobRun;
import org.newstide.tables.Rejection;

class WarehouseTest {

  @TempDir private Path folder;
  private WarehouseCatalog catalog;
  private SparkSession spark;
  private Warehouse warehouse;

  @BeforeEach
  void open() {
    catalog = WarehouseCatalog.at(folder.toString());
    spark = LocalSpark.session().newSession();
    catalog.sparkSettings().forEach(spark.conf()::set);
    warehouse = Warehouse.open(spark, catalog);
  }

  @Test
  void many_nights_leave_a_log_of_few_files() {
    for (int night = 0; night < 20; night++) {
      warehouse.publish(run(night, Map.of()));
    }
    assertThat(warehouse.log().runs())
        .extracting(JobRun::runId)
        .containsExactlyElementsOf(
            IntStream.range(0, 20).mapToObj(i -> "night-" + (19 - i)).toList());
    assertThat(spark.table(catalog.sparkName(JobRun.TABLE)).inputFiles())
        .hasSizeLessThanOrEqualTo(16);
  }

  @Test
  void what_another_process_publishes_is_seen_at_once() {
    assertThat(warehouse.log().runs()).isEmpty();
    Warehouse other = Warehouse.open(spark, catalog);
    other.stage(
        Rejection.TABLE,
        spark.createDataset(
            List.of(new Rejection("a.jsonl", 7, "not_json", "cut short")),
            Rejection.TABLE.encoder()));
    other.publish(run(1, other.staged()));
    assertThat(warehouse.read(Rejection.TABLE).count()).isEqualTo(1);
    assertThat(warehouse.log().runs()).hasSize(1);
  }

  private static JobRun run(int night, Map<String, String> outputs) {
    Instant began = Instant.parse("2024-03-01T02:00:00Z").plusSeconds(86_400L * night);
    return new JobRun(
        "night-" + night,
        "ingest",
        "f" + night,
        began,
        began.plusSeconds(60),
        "1",
        "{}",
        Map.of(),
        outputs,
        Map.of("rejections", (long) night),
        Map.of(),
        1);
  }
}
