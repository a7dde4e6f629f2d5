package org.newstide.app.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.newstide.core.statistics.WilsonInterval;
import org.newstide.core.time.Grain;
import org.newstide.pipeline.trends.ChangeDetection;
import org.newstide.pipeline.trends.ChangeSettings;
import org.newstide.pipeline.trends.ListedChanges;
import org.newstide.tables.Anomaly;
import org.newstide.tables.Burst;
import org.newstide.tables.ChangePoint;
import org.newstide.tables.Prevalence;
import org.newstide.tables.Trend;

/**
 * How often changes are found in an archive that has none: one whose dates have been shuffled.
 *
 * <p>A shuffled archive has an alarm of a statistic and grain if any of its subjects has a
 * significant finding. With no change anywhere the false discovery rate is the chance of an alarm.
 */
public final class FalseAlarms {

  private static final List<Grain> GRAINS = List.of(Grain.DAY, Grain.WEEK);

  private final ChangeSettings settings;
  private final Map<Grain, Map<String, Integer>> alarms = new EnumMap<>(Grain.class);
  private int archives;

  public FalseAlarms(ChangeSettings settings) {
    this.settings = settings;
  }

  /**
   * One line of the account.
   *
   * @param grain of the periods
   * @param statistic the table that the finding would stand in
   * @param alarms shuffled archives with a significant finding
   * @param archives shuffled archives
   * @param interval 95 % interval of their share
   */
  public record Line(
      Grain grain, String statistic, int alarms, int archives, WilsonInterval interval) {

    /** True unless the alarms are surely more than the rate. */
    public boolean keeps(double rate) {
      return interval.low() <= rate;
    }
  }

  /** Shuffles the archive of these subjects as often as there are seeds, from 1. */
  public List<Line> of(List<DaySeries> subjects, int seeds) {
    for (int seed = 1; seed <= seeds; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<DaySeries> shuffled = subjects.stream().map(one -> one.shuffled(random)).toList();
      GRAINS.forEach(grain -> count(grain, shuffled));
      archives++;
    }
    List<Line> lines = new ArrayList<>();
    alarms.forEach(
        (grain, statistics) ->
            statistics.forEach(
                (statistic, count) ->
                    lines.add(
                        new Line(
                            grain,
                            statistic,
                            count,
                            archives,
                            WilsonInterval.of(count, archives)))));
    return lines;
  }

  /**
   * Subjects of an invented archive: quiet weekends, more articles from month to month, shares from
   * a fifth down to one in two thousand.
   */
  public static List<DaySeries> invented(int subjects, int days, int articlesADay) {
    LocalDate begin = LocalDate.of(2024, 1, 1);
    List<LocalDate> calendar = IntStream.range(0, days).mapToObj(begin::plusDays).toList();
    long[] totals = new long[days];
    for (int i = 0; i < days; i++) {
      double weekday = i % 7 >= 5 ? 0.6 : 1.1;
      totals[i] = Math.round(articlesADay * weekday * (0.7 + 0.6 * i / days));
    }
    List<DaySeries> series = new ArrayList<>();
    for (int s = 0; s < subjects; s++) {
      double share = 0.2 * Math.pow(0.0025, (double) s / Math.max(1, subjects - 1));
      long[] mentioning = new long[days];
      for (int i = 0; i < days; i++) {
        mentioning[i] = Math.round(totals[i] * share);
      }
      series.add(new DaySeries("subject-" + s, calendar, mentioning, totals));
    }
    return series;
  }

  private void count(Grain grain, List<DaySeries> shuffled) {
    List<List<Prevalence>> rows =
        shuffled.stream().map(one -> one.rows(grain)).filter(list -> !list.isEmpty()).toList();
    ListedChanges found = ChangeDetection.find(rows, settings);
    Map<String, Integer> statistics = alarms.computeIfAbsent(grain, g -> new LinkedHashMap<>());
    add(statistics, "bursts", found.bursts().stream().anyMatch(Burst::significant));
    add(
        statistics,
        "change_points",
        found.changePoints().stream().anyMatch(ChangePoint::significant));
    add(statistics, "trends", found.trends().stream().anyMatch(Trend::significant));
    add(statistics, "anomalies", found.anomalies().stream().anyMatch(Anomaly::significant));
  }

  private static void add(Map<String, Integer> statistics, String name, boolean alarm) {
    statistics.merge(name, alarm ? 1 : 0, Integer::sum);
  }
}
