package org.newstide.pipeline.trends;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.newstide.core.statistics.CountSeries;
import org.newstide.core.statistics.FixedMix;
import org.newstide.core.statistics.FixedMix.Adjusted;
import org.newstide.core.statistics.Overdispersion;
import org.newstide.core.statistics.WilsonInterval;
import org.newstide.core.time.Grain;
import org.newstide.tables.Prevalence;

/**
 * The counts of one subject, counted one way, in all scopes and periods, with what they are worth.
 *
 * <p>The correlation between articles of a day is estimated for each scope from its covered and
 * complete days. A week or month is a sample of days then: its design effect follows from the
 * articles of each of its days; those that are dated to the month alone stand for themselves.
 */
final class SubjectShares {

  private final Map<String, List<Prevalence>> byScope = new TreeMap<>();
  private final Map<String, Map<LocalDate, Adjusted>> adjusted = new HashMap<>();

  private SubjectShares() {}

  /** The rows with intervals and adjusted shares; those of {@link Scopes#OTHERS} are left out. */
  static Iterator<Prevalence> of(Iterator<Prevalence> counted) {
    SubjectShares shares = new SubjectShares();
    counted.forEachRemaining(
        row ->
            shares
                .byScope
                .computeIfAbsent(row.scopeKind() + ' ' + row.scope(), key -> new ArrayList<>())
                .add(row));
    shares.adjust();
    return shares.byScope.entrySet().stream()
        .filter(scope -> !scope.getKey().startsWith(Scopes.OTHERS + ' '))
        .flatMap(scope -> shares.rows(scope.getValue()).stream())
        .iterator();
  }

  private List<Prevalence> rows(List<Prevalence> scope) {
    List<Prevalence> days =
        scope.stream()
            .filter(row -> row.grain().equals("day"))
            .sorted(Comparator.comparing(Prevalence::period))
            .toList();
    Overdispersion overdispersion =
        Overdispersion.of(
            series(days.stream().filter(row -> row.covered() && row.complete()).toList()));
    List<Prevalence> rows = new ArrayList<>(scope.size());
    Map<String, Map<LocalDate, double[]>> clusters = clusters(days);
    for (Prevalence row : scope) {
      rows.add(row.covered() ? withIntervals(row, overdispersion, clusters) : row);
    }
    return rows;
  }

  private static CountSeries series(List<Prevalence> rows) {
    return CountSeries.of(
        rows.stream().mapToLong(Prevalence::mentioning).toArray(),
        rows.stream().mapToLong(Prevalence::total).toArray());
  }

  /** Grain → period → articles of its days, and the sum of their squares by day. */
  private static Map<String, Map<LocalDate, double[]>> clusters(List<Prevalence> days) {
    Map<String, Map<LocalDate, double[]>> clusters = new HashMap<>();
    for (Grain grain : Calendar.GRAINS) {
      Map<LocalDate, double[]> periods = new HashMap<>();
      for (Prevalence day : days) {
        double[] sums =
            periods.computeIfAbsent(grain.startOf(day.period()), period -> new double[2]);
        sums[0] += day.total();
        sums[1] += (double) day.total() * day.total();
      }
      clusters.put(grain.toString(), periods);
    }
    return clusters;
  }

  private Prevalence withIntervals(
      Prevalence row,
      Overdispersion overdispersion,
      Map<String, Map<LocalDate, double[]>> clusters) {
    double[] sums = clusters.get(row.grain()).getOrDefault(row.period(), new double[2]);
    double squares = sums[1] + Math.max(0, row.total() - sums[0]);
    WilsonInterval interval = WilsonInterval.of(row.mentioning(), row.total());
    WilsonInterval clustered =
        WilsonInterval.clustered(
            row.mentioning(), row.total(), overdispersion.designEffect(row.total(), squares));
    Adjusted fixed =
        row.scopeKind().equals("all") ? adjusted.get(row.grain()).get(row.period()) : null;
    return new Prevalence(
        row.subjectKind(),
        row.subject(),
        row.grain(),
        row.period(),
        row.scopeKind(),
        row.scope(),
        row.counting(),
        row.mentioning(),
        row.total(),
        (double) row.mentioning() / row.total(),
        interval.low(),
        interval.high(),
        overdispersion.correlation(),
        clustered.low(),
        clustered.high(),
        fixed == null ? null : fixed.share(),
        fixed == null ? null : fixed.present(),
        row.meanProportion(),
        row.covered(),
        row.complete());
  }

  private void adjust() {
    List<List<Prevalence>> outlets =
        byScope.entrySet().stream()
            .filter(
                scope ->
                    scope.getKey().startsWith("source ")
                        || scope.getKey().startsWith(Scopes.OTHERS + ' '))
            .map(Map.Entry::getValue)
            .toList();
    for (Grain grain : Calendar.GRAINS) {
      adjusted.put(grain.toString(), adjusted(outlets, grain.toString()));
    }
  }

  private static Map<LocalDate, Adjusted> adjusted(List<List<Prevalence>> outlets, String grain) {
    int n = outlets.size();
    long[] mentioning = new long[n];
    long[] totals = new long[n];
    Map<LocalDate, long[][]> periods = new HashMap<>();
    for (int s = 0; s < n; s++) {
      for (Prevalence row : outlets.get(s)) {
        if (row.grain().equals(grain)) {
          long[][] counts = periods.computeIfAbsent(row.period(), period -> new long[2][n]);
          counts[0][s] = row.mentioning();
          counts[1][s] = row.total();
          mentioning[s] += row.mentioning();
          totals[s] += row.total();
        }
      }
    }
    FixedMix mix = new FixedMix(mentioning, totals);
    Map<LocalDate, Adjusted> adjusted = new HashMap<>();
    periods.forEach((period, counts) -> adjusted.put(period, mix.adjusted(counts[0], counts[1])));
    return adjusted;
  }
}
