package org.newstide.app.watch;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.newstide.app.storage.TableScan;
import org.newstide.core.statistics.VolumeExpectation;
import org.newstide.tables.Anomaly;
import org.newstide.tables.PeriodCoverage;

/** Looks through the published tables for what is unusual now. Starts no Spark. */
public final class Watch {

  /** Volume is unusual where chance makes so little less often than this. */
  private static final double UNUSUAL = 0.001;

  /** Weeks that a volume is expected from, and the fewest that say something. */
  private static final int MOST_WEEKS = 26;

  private static final int FEWEST_WEEKS = 6;

  private static final Set<String> JUDGED = Set.of("usual", "thin", "quiet", "silent");

  private final TableScan scan;
  private final int days;

  /**
   * @param days how far back from the archive's last day a day without articles is told of
   */
  public Watch(TableScan scan, int days) {
    this.scan = requireNonNull(scan, "scan");
    this.days = days;
  }

  /**
   * All that is unusual: themes first.
   *
   * @param today the archive is late where its last day is longer ago than {@code fresh} days
   * @param fresh empty where the archive need not go on
   */
  public List<Finding> findings(LocalDate today, OptionalInt fresh) {
    List<Finding> findings = new ArrayList<>(themes());
    Map<String, List<PeriodCoverage>> daily = series("day");
    Map<String, List<PeriodCoverage>> weekly = series("week");
    List<String> silent = new ArrayList<>();
    daily.forEach(
        (source, rows) -> {
          if (!source.isEmpty() && endsSilent(rows)) {
            silent.add(source);
            findings.add(silent(source, rows));
          }
        });
    weekly.forEach(
        (source, rows) -> {
          if (!silent.contains(source)) {
            volume(source, rows, findings);
          }
        });
    noData(daily.getOrDefault("", List.of()), findings);
    if (fresh.isPresent()) {
      late(daily.getOrDefault("", List.of()), today, fresh.getAsInt(), findings);
    }
    return findings;
  }

  private List<Finding> themes() {
    Map<String, ?> whole =
        Map.of("subject_kind", "theme", "scope_kind", "all", "counting", "articles");
    return scan.where(Anomaly.TABLE, whole).stream()
        .filter(Anomaly::significant)
        .sorted(Comparator.comparing(Anomaly::subject).thenComparing(Anomaly::grain))
        .map(Watch::theme)
        .toList();
  }

  private static Finding theme(Anomaly row) {
    Map<String, Object> further = new LinkedHashMap<>();
    further.put("expected", row.expectedShare());
    further.put("mentioning", row.mentioning());
    further.put("total", row.total());
    further.put("q_value", row.qValue());
    return new Finding(
        "theme",
        row.subject(),
        row.grain(),
        row.period(),
        row.share(),
        row.expectedLow(),
        row.expectedHigh(),
        further,
        "share of the articles of the last complete "
            + row.grain()
            + " against the beta-binomial distribution of the "
            + row.history()
            + " before; q-value among "
            + row.tests()
            + " themes");
  }

  /** Source → its periods in order; the whole archive under the empty name. */
  private Map<String, List<PeriodCoverage>> series(String grain) {
    Map<String, List<PeriodCoverage>> series = new TreeMap<>();
    for (PeriodCoverage row : scan.where(PeriodCoverage.TABLE, Map.of("grain", grain))) {
      boolean all = row.scopeKind().equals("all");
      if (all || row.scopeKind().equals("source")) {
        series.computeIfAbsent(all ? "" : row.scope(), name -> new ArrayList<>()).add(row);
      }
    }
    series.values().forEach(rows -> rows.sort(Comparator.comparing(PeriodCoverage::period)));
    return series;
  }

  private static boolean endsSilent(List<PeriodCoverage> days) {
    return days.get(days.size() - 1).status().equals("silent");
  }

  private static Finding silent(String source, List<PeriodCoverage> days) {
    int first = days.size();
    while (first > 0 && days.get(first - 1).articles() == 0) {
      first--;
    }
    return new Finding(
        "silent",
        source,
        "day",
        days.get(first).period(),
        0,
        1,
        Math.max(1, Math.ceil(days.get(first).usual())),
        Map.of("days", days.size() - first),
        "no article since that day while the rest of the archive goes on; chance makes a gap so"
            + " long less often than once in a thousand");
  }

  private static void volume(String source, List<PeriodCoverage> weeks, List<Finding> findings) {
    List<PeriodCoverage> judged =
        weeks.stream().filter(row -> JUDGED.contains(row.status())).toList();
    int last = judged.size() - 1;
    int from = Math.max(0, last - MOST_WEEKS);
    if (last - from < FEWEST_WEEKS) {
      return;
    }
    VolumeExpectation expected =
        VolumeExpectation.after(
            judged.subList(from, last).stream().mapToLong(PeriodCoverage::articles).toArray());
    PeriodCoverage week = judged.get(last);
    double chance = expected.atMost(week.articles());
    if (chance < UNUSUAL) {
      Map<String, Object> further = new LinkedHashMap<>();
      further.put("expected", expected.mean());
      further.put("p_value", chance);
      findings.add(
          new Finding(
              "volume",
              source.isEmpty() ? null : source,
              "week",
              week.period(),
              week.articles(),
              expected.quantile(0.025),
              expected.quantile(0.975),
              further,
              "articles of the last complete week against the negative binomial distribution of"
                  + " the "
                  + (last - from)
                  + " before; told where so few have a chance below 0.001"));
    }
  }

  private void noData(List<PeriodCoverage> archive, List<Finding> findings) {
    if (archive.isEmpty()) {
      return;
    }
    LocalDate from = archive.get(archive.size() - 1).period().minusDays(days);
    List<LocalDate> missing =
        archive.stream()
            .filter(row -> row.status().equals("no_data") && row.period().isAfter(from))
            .map(PeriodCoverage::period)
            .toList();
    if (!missing.isEmpty()) {
      findings.add(
          new Finding(
              "no_data",
              null,
              "day",
              missing.get(0),
              missing.size(),
              0,
              0,
              Map.of("days", missing.stream().map(LocalDate::toString).toList()),
              "days among the archive's last " + days + " to which no article is dated"));
    }
  }

  private static void late(
      List<PeriodCoverage> archive, LocalDate today, int fresh, List<Finding> findings) {
    LocalDate last =
        archive.stream()
            .filter(row -> row.articles() > 0)
            .map(PeriodCoverage::period)
            .max(Comparator.naturalOrder())
            .orElse(LocalDate.EPOCH);
    long ago = ChronoUnit.DAYS.between(last, today);
    if (ago > fresh) {
      findings.add(
          new Finding(
              "late",
              null,
              "day",
              last,
              ago,
              0,
              fresh,
              Map.of(),
              "days from the archive's last article to today, against --fresh-within"));
    }
  }
}
