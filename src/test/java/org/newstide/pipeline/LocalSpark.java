package org.newstide.pipeline;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.newstide.tables.Table;

/** The one local session that the Spark tests share. */
public final class LocalSpark {

  private static SparkSession session;

  private LocalSpark() {}

  /**
   * Two threads, two shuffle partitions, UTC, no UI; a new one where a command has ended the last.
   */
  public static synchronized SparkSession session() {
    if (session == null || session.sparkContext().isStopped()) {
      session =
          SparkSession.builder()
              .master("local[2]")
              .config("spark.log.level", "ERROR")
              .config("spark.sql.datetime.java8API.enabled", "true")
              .config("spark.sql.session.timeZone", "UTC")
              .config("spark.sql.shuffle.partitions", "2")
              .config("spark.buffer.pageSize", "4m")
              .config("spark.ui.enabled", "false")
              .getOrCreate();
    }
    return session;
  }

  /** Rows as a data set of one or a few partitions. */
  public static <T extends Record> Dataset<T> rows(Table<T> table, List<T> rows) {
    return session().createDataset(rows, table.encoder());
  }
}
