package org.newstide.pipeline.trends;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.newstide.core.statistics.BurstAutomaton;
import org.newstide.core.statistics.ChangePoints;
import org.newstide.core.statistics.CountSeries;
import org.newstide.core.statistics.Expectation;
import org.newstide.core.statistics.StretchTest;
import org.newstide.core.statistics.TrendTest;
import org.newstide.core.time.Grain;
import org.newstide.tables.Anomaly;
import org.newstide.tables.Burst;
import org.newstide.tables.ChangePoint;
import org.newstide.tables.Prevalence;
import org.newstide.tables.Trend;

/**
 * Bursts, change points, trend and last period of one series: the covered and complete periods of a
 * subject, grain, scope and way of counting.
 *
 * <p>Bursts and the last period are judged on the counts as they are; change points and trend on
 * the counts without their {@link Season}.
 */
final class SeriesAnalysis {

  private final ChangeSettings settings;
  private final Prevalence first;
  private final Grain grain;
  private final List<LocalDate> periods;
  private final CountSeries series;

  private SeriesAnalysis(List<Prevalence> rows, ChangeSettings settings) {
    this.settings = settings;
    this.first = rows.get(0);
    this.grain = Grain.valueOf(first.grain().toUpperCase(Locale.ROOT));
    this.periods = rows.stream().map(Prevalence::period).toList();
    this.series =
        CountSeries.of(
            rows.stream().mapToLong(Prevalence::mentioning).toArray(),
            rows.stream().mapToLong(Prevalence::total).toArray());
  }

  /**
   * What a series says.
   *
   * @param rows of one series in any order, all covered and complete; at least one. Thin ones
   *     ({@link UsualVolume}) are passed over
   */
  static SeriesFindings of(List<Prevalence> rows, ChangeSettings settings) {
    double least =
        UsualVolume.THIN * UsualVolume.of(rows.stream().mapToLong(Prevalence::total).toArray());
    List<Prevalence> ordered =
        rows.stream()
            .filter(row -> row.total() >= least)
            .sorted(Comparator.comparing(Prevalence::period))
            .toList();
    SeriesAnalysis analysis = new SeriesAnalysis(ordered, settings);
    boolean longEnough = ordered.size() >= settings.minPeriods();
    Season season =
        longEnough
            ? Season.of(analysis.series, analysis.grain, analysis.periods, settings.seasonLevel())
            : null;
    Prevalence key = analysis.first;
    return new SeriesFindings(
        String.join(
            "|", key.subjectKind(), key.grain(), key.scopeKind(), key.scope(), key.counting()),
        longEnough ? analysis.bursts() : List.of(),
        longEnough ? analysis.changePoints(season) : List.of(),
        longEnough ? List.of(analysis.trend(season)) : List.of(),
        longEnough ? List.of(analysis.lastPeriod()) : List.of());
  }

  private List<Burst> bursts() {
    BurstAutomaton automaton =
        new BurstAutomaton(
            settings.burstScaling(), settings.burstGamma(), settings.maxBurstLevel());
    return automaton.bursts(series).stream().map(this::burst).toList();
  }

  private Burst burst(BurstAutomaton.Burst found) {
    long mentioning = series.mentioning(found.first(), found.last() + 1);
    long total = (long) series.total(found.first(), found.last() + 1);
    return new Burst(
        first.subjectKind(),
        first.subject(),
        first.grain(),
        first.scopeKind(),
        first.scope(),
        first.counting(),
        periods.get(found.first()),
        grain.endOf(periods.get(found.last())),
        found.level(),
        found.last() - found.first() + 1,
        mentioning,
        total,
        (double) mentioning / total,
        series.share(),
        found.weight(),
        found.last() == series.length() - 1,
        StretchTest.pValue(series, found.first(), found.last()),
        1,
        0,
        false);
  }

  private List<ChangePoint> changePoints(Season season) {
    return new ChangePoints(settings.falseDiscoveryRate(), settings.shortestLevel())
        .changes(season.rest()).stream().map(change -> changePoint(change, season)).toList();
  }

  private ChangePoint changePoint(ChangePoints.Change change, Season season) {
    return new ChangePoint(
        first.subjectKind(),
        first.subject(),
        first.grain(),
        first.scopeKind(),
        first.scope(),
        first.counting(),
        periods.get(change.at()),
        periods.get(change.earliest()),
        periods.get(change.latest()),
        periods.get(change.from()),
        grain.endOf(periods.get(change.to())),
        change.shareBefore(),
        change.shareAfter(),
        change.gain(),
        change.variance(),
        season.name(),
        change.pValue(),
        1,
        0,
        false);
  }

  private Trend trend(Season season) {
    int n = series.length();
    double[] times = new double[n];
    double[] shares = new double[n];
    for (int i = 0; i < n; i++) {
      times[i] = distance(periods.get(0), periods.get(i));
      shares[i] = season.rest().share(i);
    }
    TrendTest test = TrendTest.of(times, shares);
    return new Trend(
        first.subjectKind(),
        first.subject(),
        first.grain(),
        first.scopeKind(),
        first.scope(),
        first.counting(),
        periods.get(0),
        grain.endOf(periods.get(n - 1)),
        n,
        test.slope(),
        test.low(),
        test.high(),
        test.tau(),
        n / test.factor(),
        season.name(),
        test.pValue(),
        1,
        0,
        false);
  }

  private Anomaly lastPeriod() {
    int last = series.length() - 1;
    CountSeries past = series.range(Math.max(0, last - settings.watchedPeriods()), last);
    Expectation expectation = Expectation.after(past);
    long mentioning = series.mentioning()[last];
    long total = (long) series.totals()[last];
    return new Anomaly(
        first.subjectKind(),
        first.subject(),
        first.grain(),
        first.scopeKind(),
        first.scope(),
        first.counting(),
        periods.get(last),
        mentioning,
        total,
        (double) mentioning / total,
        expectation.share(),
        (double) expectation.quantile(0.025, total) / total,
        (double) expectation.quantile(0.975, total) / total,
        past.length(),
        1 / expectation.concentration(),
        expectation.twoSided(mentioning, total),
        1,
        0,
        false);
  }

  /** Periods from one to another. */
  private double distance(LocalDate from, LocalDate to) {
    return switch (grain) {
      case DAY -> ChronoUnit.DAYS.between(from, to);
      case WEEK -> ChronoUnit.WEEKS.between(from, to);
      case MONTH -> ChronoUnit.MONTHS.between(from, to);
      case QUARTER -> ChronoUnit.MONTHS.between(from, to) / 3;
      case YEAR -> ChronoUnit.YEARS.between(from, to);
    };
  }
}
