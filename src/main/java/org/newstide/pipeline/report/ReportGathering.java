package org.newstide.pipeline.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Asks a release all that its report shows. Each question has a limit of its own, so what comes
 * back does not grow with the archive.
 */
public final class ReportGathering {

  /** Small questions leave most cores idle while each is planned. */
  private static final int ASKED_AT_ONCE = 3;

  private ReportGathering() {}

  /**
   * The answers to those questions whose tables and columns are there.
   *
   * @param tables the release's tables by name, columns in {@code snake_case}
   */
  public static List<ReportResult> gather(SparkSession spark, Map<String, Dataset<Row>> tables) {
    Map<String, List<String>> columns = new HashMap<>();
    tables.forEach((name, rows) -> columns.put(name, List.of(rows.columns())));
    tables.forEach((name, rows) -> rows.createOrReplaceTempView(name));
    try {
      return ask(spark, ReportQuery.ALL.stream().filter(query -> query.fits(columns)).toList());
    } finally {
      tables.keySet().forEach(spark.catalog()::dropTempView);
    }
  }

  private static List<ReportResult> ask(SparkSession spark, List<ReportQuery> queries) {
    ExecutorService askers = Executors.newFixedThreadPool(ASKED_AT_ONCE);
    try {
      List<CompletableFuture<ReportResult>> asked =
          queries.stream()
              .map(query -> CompletableFuture.supplyAsync(() -> ask(spark, query), askers))
              .toList();
      return asked.stream().map(CompletableFuture::join).toList();
    } finally {
      askers.shutdownNow();
    }
  }

  private static ReportResult ask(SparkSession spark, ReportQuery query) {
    Dataset<Row> answer = spark.sql(query.forSpark());
    List<List<Object>> rows = new ArrayList<>();
    for (Row row : answer.collectAsList()) {
      rows.add(values(row));
    }
    return new ReportResult(query, Arrays.asList(answer.columns()), rows);
  }

  private static List<Object> values(Row row) {
    List<Object> values = new ArrayList<>(row.size());
    for (int i = 0; i < row.size(); i++) {
      values.add(row.get(i));
    }
    return Collections.unmodifiableList(values);
  }
}
