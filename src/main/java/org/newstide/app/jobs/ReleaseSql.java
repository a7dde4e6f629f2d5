package org.newstide.app.jobs;

import java.util.function.Consumer;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.newstide.app.storage.ReleaseReader;

/** SQL over the newest release of a pipeline, its tables as views. */
public final class ReleaseSql {

  private ReleaseSql() {}

  /**
   * Asks, and hands the answer on while the session lives.
   *
   * @param sql a query in Spark's SQL
   * @param use what to do with the answer; nothing has been computed before
   * @throws IllegalArgumentException if Spark cannot make sense of the query
   */
  public static void ask(PipelineInputs inputs, String sql, Consumer<Dataset<Row>> use) {
    ReleaseReader release =
        ReleaseReader.newest(inputs.settings().releases().toString(), inputs.hadoop());
    // A question needs no more than this machine, and nothing of the warehouse.
    SparkSession spark =
        SparkSessions.open(
            inputs.settings().name(),
            "local[*]",
            inputs.catalog(),
            inputs.settings().spark().conf());
    try {
      release.openViews(spark, sql);
      use.accept(answer(spark, sql));
    } finally {
      spark.stop();
    }
  }

  private static Dataset<Row> answer(SparkSession spark, String sql) {
    try {
      return spark.sql(sql);
    } catch (Exception e) {
      // Spark throws it without declaring it. Behind its first line stands the plan, for Spark's
      // own people.
      if (e instanceof AnalysisException) {
        throw new IllegalArgumentException(
            "query must be one that Spark understands: "
                + e.getMessage().lines().findFirst().orElse(""));
      }
      throw e;
    }
  }
}
