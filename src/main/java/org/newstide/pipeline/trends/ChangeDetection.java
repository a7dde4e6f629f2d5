package org.newstide.pipeline.trends;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.newstide.tables.Anomaly;
import org.newstide.tables.Burst;
import org.newstide.tables.ChangePoint;
import org.newstide.tables.Prevalence;
import org.newstide.tables.Table;
import org.newstide.tables.Trend;

/**
 * When the share of a subject moved: bursts, change points, trends, and last periods that nobody
 * would expect.
 *
 * <p>Only covered and complete periods are looked at, so days without data, outlets that fell
 * silent and a last week cut short are no falls; days with a few stray articles are passed over.
 * Each series is analysed on its own ({@link SeriesAnalysis}); then the false discovery rate is
 * controlled over all subjects of a kind, grain, scope and way of counting, for each statistic. All
 * findings have rows; {@code significant} says which stand the control.
 *
 * <p>Cost: one task a series, quadratic in its periods at worst; on the driver are four numbers a
 * series.
 */
public final class ChangeDetection {

  private ChangeDetection() {}

  /** The findings of all series. The data set of findings is kept in memory for its four tables. */
  public static FoundChanges find(Dataset<Prevalence> prevalence, ChangeSettings settings) {
    Encoder<SeriesFindings> encoder = Table.encoderOf(SeriesFindings.class);
    Dataset<SeriesFindings> findings =
        prevalence
            .filter(col("covered").and(col("complete")))
            .filter(col("scopeKind").isin(settings.scopes().toArray()))
            .groupByKey(
                (MapFunction<Prevalence, String>) ChangeDetection::series, Encoders.STRING())
            .mapGroups(
                (MapGroupsFunction<String, Prevalence, SeriesFindings>)
                    (key, rows) -> SeriesAnalysis.of(list(rows), settings),
                encoder)
            .persist();
    Control control =
        Control.of(
            findings
                .map(
                    (MapFunction<SeriesFindings, SmallestPValues>) SeriesFindings::smallest,
                    Table.encoderOf(SmallestPValues.class))
                .collectAsList(),
            settings.falseDiscoveryRate());
    return new FoundChanges(
        findings.flatMap(
            (FlatMapFunction<SeriesFindings, Burst>) series -> control.bursts(series).iterator(),
            Burst.TABLE.encoder()),
        findings.flatMap(
            (FlatMapFunction<SeriesFindings, ChangePoint>)
                series -> control.changePoints(series).iterator(),
            ChangePoint.TABLE.encoder()),
        findings.flatMap(
            (FlatMapFunction<SeriesFindings, Trend>) series -> control.trends(series).iterator(),
            Trend.TABLE.encoder()),
        findings.flatMap(
            (FlatMapFunction<SeriesFindings, Anomaly>)
                series -> control.anomalies(series).iterator(),
            Anomaly.TABLE.encoder()));
  }

  /**
   * The same without Spark, for what is held in memory.
   *
   * @param series each the rows of one series, all covered and complete; at least one row
   */
  public static ListedChanges find(List<List<Prevalence>> series, ChangeSettings settings) {
    List<SeriesFindings> findings =
        series.stream().map(rows -> SeriesAnalysis.of(rows, settings)).toList();
    Control control =
        Control.of(
            findings.stream().map(SeriesFindings::smallest).toList(),
            settings.falseDiscoveryRate());
    return new ListedChanges(
        findings.stream().flatMap(found -> control.bursts(found).stream()).toList(),
        findings.stream().flatMap(found -> control.changePoints(found).stream()).toList(),
        findings.stream().flatMap(found -> control.trends(found).stream()).toList(),
        findings.stream().flatMap(found -> control.anomalies(found).stream()).toList());
  }

  private static String series(Prevalence row) {
    return String.join(
        "|",
        row.subjectKind(),
        row.grain(),
        row.scopeKind(),
        row.scope(),
        row.counting(),
        row.subject());
  }

  private static List<Prevalence> list(Iterator<Prevalence> rows) {
    List<Prevalence> list = new ArrayList<>();
    rows.forEachRemaining(list::add);
    return list;
  }
}
