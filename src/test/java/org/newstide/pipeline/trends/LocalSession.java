package org.newstide.pipeline.trends;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.newstide.tables.Table;

/** The one local session of the statistics tests. */
public final class LocalSession {

  private static SparkSession session;

  private LocalSession() {}

  public static synchronized SparkSession session() {
    if (session == null) {
      session =
          SparkSession.builder()
              .master("local[2]")
              .config("spark.sql.shuffle.partitions", "2")
              .config("spark.ui.enabled", "false")
              .config("spark.sql.session.timeZone", "UTC")
              .config("spark.sql.datetime.java8API.enabled", "true")
              .getOrCreate();
    }
    return session;
  }

  /** Rows as a data set of one or a few partitions. */
  public static <T extends Record> Dataset<T> rows(Table<T> table, List<T> rows) {
    return session().createDataset(rows, table.encoder());
  }
}
