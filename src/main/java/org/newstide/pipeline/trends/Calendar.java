package org.newstide.pipeline.trends;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.newstide.core.time.Coverage;
import org.newstide.core.time.DatePrecision;
import org.newstide.core.time.Grain;
import org.newstide.core.time.PreciseDate;
import scala.Tuple2;
import scala.Tuple3;
import scala.Tuple4;

/** The periods of an archive as two small tables, made on the driver from its different dates. */
final class Calendar {

  static final List<Grain> GRAINS = List.of(Grain.DAY, Grain.WEEK, Grain.MONTH);

  private final Dataset<Row> periods;
  private final Dataset<Row> periodsOfDates;

  private Calendar(Dataset<Row> periods, Dataset<Row> periodsOfDates) {
    this.periods = periods;
    this.periodsOfDates = periodsOfDates;
  }

  /** The calendar of articles with columns {@code publishedDate} and {@code datePrecision}. */
  static Calendar of(Dataset<Row> articles, int longestGapDays) {
    List<PreciseDate> dates =
        articles
            .select(col("publishedDate").as("_1"), col("datePrecision").as("_2"))
            .distinct()
            .as(Encoders.tuple(Encoders.LOCALDATE(), Encoders.STRING()))
            .collectAsList()
            .stream()
            .map(Calendar::preciseDate)
            .toList();
    Coverage coverage = Coverage.of(dates, longestGapDays);
    return new Calendar(
        articles
            .sparkSession()
            .createDataset(
                periods(coverage),
                Encoders.tuple(Encoders.STRING(), Encoders.LOCALDATE(), Encoders.BOOLEAN()))
            .toDF("grain", "period", "complete"),
        articles
            .sparkSession()
            .createDataset(
                periodsOfDates(dates),
                Encoders.tuple(
                    Encoders.LOCALDATE(),
                    Encoders.STRING(),
                    Encoders.STRING(),
                    Encoders.LOCALDATE()))
            .toDF("publishedDate", "datePrecision", "grain", "period"));
  }

  /** Every period to be reported: {@code grain}, {@code period}, {@code complete}. */
  Dataset<Row> periods() {
    return periods;
  }

  /**
   * The periods that an article counts in, one row for each grain that its date resolves: {@code
   * publishedDate}, {@code datePrecision}, {@code grain}, {@code period}.
   */
  Dataset<Row> periodsOfDates() {
    return periodsOfDates;
  }

  private static PreciseDate preciseDate(Tuple2<LocalDate, String> date) {
    return new PreciseDate(date._1(), DatePrecision.named(date._2()));
  }

  private static List<Tuple3<String, LocalDate, Boolean>> periods(Coverage coverage) {
    List<Tuple3<String, LocalDate, Boolean>> rows = new ArrayList<>();
    for (Grain grain : GRAINS) {
      for (LocalDate period : coverage.periods(grain)) {
        rows.add(new Tuple3<>(grain.toString(), period, coverage.complete(grain, period)));
      }
    }
    return rows;
  }

  private static List<Tuple4<LocalDate, String, String, LocalDate>> periodsOfDates(
      List<PreciseDate> dates) {
    List<Tuple4<LocalDate, String, String, LocalDate>> rows = new ArrayList<>();
    for (PreciseDate date : dates) {
      for (Grain grain : GRAINS) {
        if (date.resolves(grain)) {
          rows.add(
              new Tuple4<>(
                  date.date(),
                  date.precision().toString(),
                  grain.toString(),
                  grain.startOf(date.date())));
        }
      }
    }
    return rows;
  }
}
