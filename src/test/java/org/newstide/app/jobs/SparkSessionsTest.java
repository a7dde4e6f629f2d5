package org.newstide.app.jobs;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.SparkEnv;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newstide.app.storage.WarehouseCatalog;
import org.newstide.pipeline.LocalSpark;

class SparkSessionsTest {

  @Test
  void open_joinsOfFewRows_holdLittleMemory(@TempDir Path warehouse) throws IOException {
    LocalSpark.session().stop();
    try (SparkSession spark =
        SparkSessions.open(
            "test", "local[2]", WarehouseCatalog.at(warehouse.toString()), Map.of())) {
      Dataset<Row> words = spark.range(10).select(col("id").cast("string").as("word"));
      for (int join = 0; join < 8; join++) {
        assertThat(words.join(broadcast(words.limit(join + 1)), "word").collectAsList())
            .hasSize(join + 1);
      }
      // By default each table would have 32 MB here, and a long run has dozens of them.
      assertThat(SparkEnv.get().memoryManager().storageMemoryUsed()).isLessThan(64L << 20);
    }
  }
}
