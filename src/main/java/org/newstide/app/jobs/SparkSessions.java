package org.newstide.app.jobs;

import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.newstide.app.storage.WarehouseCatalog;

/** Opens the one Spark session of a run. */
final class SparkSessions {

  private SparkSessions() {}

  /**
   * @param master where to run; null for what spark-submit says, else this machine's cores
   * @param further Spark settings of the pipeline file; they win
   */
  static SparkSession open(
      String name, String master, WarehouseCatalog catalog, Map<String, String> further) {
    SparkSession.Builder builder = SparkSession.builder().appName("newstide " + name);
    boolean submitted = System.getProperty("spark.master") != null;
    String chosen = master != null ? master : submitted ? null : "local[*]";
    if (chosen != null) {
      builder.master(chosen);
    }
    if (chosen != null && chosen.startsWith("local")) {
      localProfile().forEach(builder::config);
    }
    // Every hash table of a join is given whole pages; by default one has up to 64 MB, for few rows
    // as for many, and dozens of tables of a long run fill its heap.
    builder.config("spark.buffer.pageSize", "4m");
    catalog.sparkSettings().forEach(builder::config);
    further.forEach(builder::config);
    // What a row is must not depend on the machine's time zone or on Java's old date classes.
    builder.config("spark.sql.session.timeZone", "UTC");
    builder.config("spark.sql.datetime.java8API.enabled", "true");
    builder.config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
    return builder.getOrCreate();
  }

  /** A small archive must not pay for a cluster that is not there. */
  private static Map<String, String> localProfile() {
    int cores = Runtime.getRuntime().availableProcessors();
    return Map.of(
        "spark.ui.enabled", "false",
        "spark.ui.showConsoleProgress", "false",
        "spark.driver.host", "127.0.0.1",
        "spark.driver.bindAddress", "127.0.0.1",
        "spark.sql.shuffle.partitions", Integer.toString(Math.max(4, 2 * cores)),
        "spark.sql.adaptive.enabled", "true",
        "spark.sql.adaptive.coalescePartitions.parallelismFirst", "false",
        "spark.shuffle.compress", "true",
        "spark.log.level", System.getProperty("newstide.log.level", "OFF"));
  }
}
