package org.newstide.pipeline;

import org.apache.spark.sql.SparkSession;

/** The one local session that all Spark tests of a JVM share. */
public final class LocalSpark {

  private LocalSpark() {}

  /** Two threads, two shuffle partitions, UTC, no UI. */
  public static SparkSession session() {
    return Holder.SESSION;
  }

  private static final class Holder {
    static final SparkSession SESSION =
        SparkSession.builder()
            .master("local[2]")
            .appName("tests")
            .config("spark.log.level", "WARN")
            .config("spark.sql.datetime.java8API.enabled", "true")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.shuffle.partitions", "2")
            .config("spark.ui.enabled", "false")
            .getOrCreate();
  }
}
