package org.newstide.app.storage;

import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.Snapshot;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.functions;
import org.newstide.tables.JobRun;

/**
 * The table {@code runs}. It is read before every step of every job, so it is read again only when
 * it has changed, and its rows are put together before their files become many.
 */
final class LogTable {

  /** So many files, each of one row, are worth one that holds all. */
  private static final int MOST_FILES = 16;

  private final SparkSession spark;
  private final WarehouseCatalog catalog;
  private final StagedTables tables;
  private RunLog log;
  private Snapshot read;

  LogTable(SparkSession spark, WarehouseCatalog catalog, StagedTables tables) {
    this.spark = spark;
    this.catalog = catalog;
    this.tables = tables;
  }

  /** All rows as they are now. */
  RunLog read() {
    Snapshot now = tables.exists(JobRun.TABLE) ? tables.load(JobRun.TABLE).currentSnapshot() : null;
    if (log == null || now == null || read == null || now.snapshotId() != read.snapshotId()) {
      log = RunLog.read(catalog, hadoop());
      read = now;
    }
    return log;
  }

  /** Adds a row, in one commit. */
  void add(JobRun run) {
    // The log outlives the builds: it gets the columns of a newer one and keeps its rows.
    tables.widen(JobRun.TABLE);
    tables.createIfAbsent(JobRun.TABLE);
    List<JobRun> before = read().runs();
    try {
      if (worthPuttingTogether(before.size())) {
        List<JobRun> all = new ArrayList<>(before);
        all.add(run);
        rows(all).writeTo(catalog.sparkName(JobRun.TABLE)).overwrite(functions.lit(true));
      } else {
        rows(List.of(run)).writeTo(catalog.sparkName(JobRun.TABLE)).append();
      }
    } catch (NoSuchTableException e) {
      throw new IllegalStateException("table runs vanished while it was written", e);
    }
  }

  /**
   * Rows that cannot be read, as a build with other columns wrote them, are left where they are.
   */
  private boolean worthPuttingTogether(int known) {
    Snapshot now = tables.load(JobRun.TABLE).currentSnapshot();
    return now != null
        && Integer.parseInt(now.summary().getOrDefault("total-data-files", "0")) >= MOST_FILES
        && Integer.parseInt(now.summary().getOrDefault("total-records", "0")) == known;
  }

  private Dataset<Row> rows(List<JobRun> runs) {
    return JobRun.TABLE.toRows(spark.createDataset(runs, JobRun.TABLE.encoder())).coalesce(1);
  }

  private Configuration hadoop() {
    return spark.sessionState().newHadoopConf();
  }
}
