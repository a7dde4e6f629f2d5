package org.newstide.pipeline.trends;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.newstide.tables.PeriodCoverage;

/** What an archive holds of each of its parts and periods, and where it holds nothing. */
final class ArchiveCoverage {

  /** A gap is silence if chance makes one so long less often than this. */
  private static final double UNUSUAL = 0.001;

  private ArchiveCoverage() {}

  /** The rows of {@code coverage}, from the articles by scope and period. */
  static Dataset<PeriodCoverage> of(Dataset<Row> totals, Scopes scopes, Calendar calendar) {
    Dataset<Row> parts =
        scopes
            .table()
            .filter(col("within").equalTo(Scopes.ANY))
            .filter(col("scopeKind").notEqual(Scopes.OTHERS));
    Dataset<Row> articles =
        totals
            .filter(col("within").equalTo(Scopes.ANY).and(col("counting").equalTo("articles")))
            .select("grain", "period", "scopeKind", "scope", "articles");
    Dataset<Row> ofArchive =
        articles
            .filter(col("scopeKind").equalTo("all"))
            .select(col("grain"), col("period"), lit(true).as("any"));
    String[] period = {"grain", "period"};
    String[] cell = {"grain", "period", "scopeKind", "scope"};
    return parts
        .crossJoin(broadcast(calendar.periods()))
        .join(articles, cell, "left_outer")
        .join(ofArchive, period, "left_outer")
        .select(
            col("scopeKind"),
            col("scope"),
            col("grain"),
            col("period"),
            coalesce(col("articles"), lit(0L)).as("articles"),
            lit(0.0).as("usual"),
            when(col("any").isNull(), "no_data")
                .when(not(col("complete")), "unfinished")
                .otherwise("usual")
                .as("status"))
        .as(PeriodCoverage.TABLE.encoder())
        .groupByKey(
            (MapFunction<PeriodCoverage, String>)
                row -> row.grain() + ' ' + row.scopeKind() + ' ' + row.scope(),
            Encoders.STRING())
        .flatMapGroups(
            (FlatMapGroupsFunction<String, PeriodCoverage, PeriodCoverage>)
                (key, rows) -> judged(rows),
            PeriodCoverage.TABLE.encoder());
  }

  private static Iterator<PeriodCoverage> judged(Iterator<PeriodCoverage> rows) {
    List<PeriodCoverage> all = new ArrayList<>();
    rows.forEachRemaining(all::add);
    all.sort(Comparator.comparing(PeriodCoverage::period));
    List<PeriodCoverage> known =
        all.stream().filter(row -> !row.status().equals("no_data")).toList();
    double usual = UsualVolume.of(all.stream().mapToLong(PeriodCoverage::articles).toArray());
    int first = firstWithArticles(known);
    long with = known.stream().skip(first).filter(row -> row.articles() > 0).count();
    double absence = 1 - (double) with / Math.max(1, known.size() - first);
    List<PeriodCoverage> judged = new ArrayList<>(all.size());
    all.stream()
        .filter(row -> row.status().equals("no_data"))
        .forEach(row -> judged.add(withStatus(row, usual, row.status())));
    for (int i = 0; i < known.size(); ) {
      int end = i;
      while (end < known.size() && known.get(end).articles() == 0) {
        end++;
      }
      String gap =
          i < first
              ? "before_first"
              : end - i > 1 && Math.pow(absence, end - i) < UNUSUAL ? "silent" : "quiet";
      for (int k = i; k < end; k++) {
        judged.add(withStatus(known.get(k), usual, gap));
      }
      if (end < known.size()) {
        judged.add(withStatus(known.get(end), usual, status(known.get(end), usual)));
      }
      i = end + 1;
    }
    return judged.iterator();
  }

  private static String status(PeriodCoverage row, double usual) {
    if (!row.status().equals("usual")) {
      return row.status();
    }
    return row.articles() < UsualVolume.THIN * usual ? "thin" : "usual";
  }

  private static int firstWithArticles(List<PeriodCoverage> rows) {
    int first = 0;
    while (first < rows.size() && rows.get(first).articles() == 0) {
      first++;
    }
    return first;
  }

  private static PeriodCoverage withStatus(PeriodCoverage row, double usual, String status) {
    return new PeriodCoverage(
        row.scopeKind(), row.scope(), row.grain(), row.period(), row.articles(), usual, status);
  }
}
