package org.newstide.pipeline.trends;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.newstide.tables.Burst;
import org.newstide.tables.ChangePoint;
import org.newstide.tables.Table;

/**
 * The significant bursts and new levels, by number, and the segments into which they cut the time
 * of their series.
 *
 * <p>What is counted once for each segment adds up to every stretch, however stretches overlap.
 * Both are held by the driver and sent to every task: they are few, and a plan that found them anew
 * for each reason took longer to optimise than to run.
 *
 * @param segments {@code series}, its number; {@code subjectKind}, {@code subject}, {@code
 *     scopeKind}, {@code scope}; {@code segment}, from 0; {@code begin} and {@code end}, its first
 *     and last day
 * @param stretches the same of the series; {@code stretch}, its number; {@code first} and {@code
 *     last}, its days; {@code from} and {@code to}, its first and last segment
 */
public record Stretches(Dataset<Row> segments, Dataset<Row> stretches) {

  /** What names a stretch in {@code explanations}. */
  static final List<String> NAMES =
      List.of("subjectKind", "subject", "scopeKind", "scope", "first", "last");

  private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

  /** What names a series. Lives within the stage, is no table. */
  public record Named(String subjectKind, String subject, String scopeKind, String scope) {}

  /** Days that lie in the same stretches. Lives within the stage, is no table. */
  public record Segment(int series, Named named, int segment, LocalDate begin, LocalDate end) {}

  /** A burst or a new level. Lives within the stage, is no table. */
  public record Stretch(
      int series, Named named, int stretch, LocalDate first, LocalDate last, int from, int to) {}

  private record Days(LocalDate first, LocalDate last) {}

  static Stretches of(Dataset<Burst> bursts, Dataset<ChangePoint> changePoints) {
    Column[] names = NAMES.stream().map(name -> col(name)).toArray(Column[]::new);
    List<Row> rows =
        bursts
            .filter("significant")
            .select(names)
            .union(
                changePoints.filter("significant").withColumn("first", col("period")).select(names))
            .distinct()
            .collectAsList();
    Map<Named, List<Days>> series = new LinkedHashMap<>();
    for (Row row : rows) {
      Named named =
          new Named(row.getString(0), row.getString(1), row.getString(2), row.getString(3));
      series
          .computeIfAbsent(named, added -> new ArrayList<>())
          .add(new Days(row.getLocalDate(4), row.getLocalDate(5)));
    }
    return of(series, bursts.sparkSession());
  }

  private static Stretches of(Map<Named, List<Days>> series, SparkSession spark) {
    List<Segment> segments = new ArrayList<>();
    List<Stretch> stretches = new ArrayList<>();
    int number = 0;
    for (Map.Entry<Named, List<Days>> one : series.entrySet()) {
      List<LocalDate> begins = begins(one.getValue());
      for (int i = 0; i < begins.size(); i++) {
        LocalDate end = i + 1 < begins.size() ? begins.get(i + 1).minusDays(1) : LATEST;
        segments.add(new Segment(number, one.getKey(), i, begins.get(i), end));
      }
      for (Days days : one.getValue()) {
        int from = begins.indexOf(days.first());
        int to = begins.indexOf(days.last().plusDays(1)) - 1;
        stretches.add(
            new Stretch(
                number, one.getKey(), stretches.size(), days.first(), days.last(), from, to));
      }
      number++;
    }
    return new Stretches(
        broadcast(
            spark
                .createDataset(segments, Table.encoderOf(Segment.class))
                .select("series", "named.*", "segment", "begin", "end")),
        broadcast(
            spark
                .createDataset(stretches, Table.encoderOf(Stretch.class))
                .select("series", "named.*", "stretch", "first", "last", "from", "to")));
  }

  /** The first days of the segments, ascending. */
  private static List<LocalDate> begins(List<Days> stretches) {
    TreeSet<LocalDate> begins = new TreeSet<>(List.of(EARLIEST));
    stretches.forEach(days -> begins.addAll(List.of(days.first(), days.last().plusDays(1))));
    return List.copyOf(begins);
  }

  /** Whether a day lies in a segment. */
  static Column onDay() {
    return col("day").between(col("begin"), col("end"));
  }
}
