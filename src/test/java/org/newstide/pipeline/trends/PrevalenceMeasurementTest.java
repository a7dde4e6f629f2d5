package org.newstide.pipeline.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.newstide.pipeline.trends.ArticleBuilder.article;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.newstide.core.statistics.WilsonInterval;
import org.newstide.pipeline.trends.InventedArchive.Reprint;
import org.newstide.tables.PeriodCoverage;
import org.newstide.tables.Prevalence;

class PrevalenceMeasurementTest {

  private static final TrendSettings SETTINGS = TrendSettings.DEFAULTS;

  @Test
  void measure_theme_hasItsShareInEveryPeriod() {
    List<Prevalence> rows =
        new InventedArchive()
            .theme("drills", "en")
            .with(article("a1").on("2024-01-30"), "drills", "drills")
            .with(article("a2").on("2024-01-30"))
            .with(article("a3").on("2024-02-02"), "drills")
            .measured(SETTINGS);

    assertThat(rows)
        .filteredOn(row -> row.scopeKind().equals("all") && row.counting().equals("articles"))
        .extracting(PrevalenceMeasurementTest::line)
        .containsExactlyInAnyOrder(
            row("drills", "day", "2024-01-30", 1, 2, true),
            row("drills", "day", "2024-01-31", 0, 0, true),
            row("drills", "day", "2024-02-01", 0, 0, true),
            row("drills", "day", "2024-02-02", 1, 1, true),
            row("drills", "week", "2024-01-29", 2, 3, false),
            row("drills", "month", "2024-01-01", 1, 2, false),
            row("drills", "month", "2024-02-01", 1, 1, false));
  }

  @Test
  void measure_uncoveredDay_isMarkedAndHasNoShare() {
    Prevalence quiet =
        only(
            new InventedArchive()
                .theme("drills", "en")
                .with(article("a1").on("2024-01-30"))
                .with(article("a2").on("2024-02-01"))
                .measured(SETTINGS),
            row -> row.grain().equals("day") && row.period().getDayOfMonth() == 31);

    assertThat(quiet.covered()).isFalse();
    assertThat(quiet.share()).isNull();
    assertThat(quiet.low()).isNull();
    assertThat(quiet.high()).isNull();
  }

  @Test
  void measure_themeThatNobodyMentions_hasZeroRows() {
    assertThat(
            new InventedArchive()
                .theme("silence", "any")
                .with(article("a1").on("2024-01-30"))
                .measured(SETTINGS))
        .hasSize(3 * 3 * 3)
        .allSatisfy(row -> assertThat(row.mentioning()).isZero())
        .allSatisfy(row -> assertThat(row.share()).isZero());
  }

  @Test
  void measure_reprints_countAsOneStoryAtTheirLead() {
    List<Prevalence> rows =
        new InventedArchive()
            .theme("drills", "en")
            .with(article("a1").in("Gazette").on("2024-01-30"), "drills")
            .with(article("a2").in("Herald").on("2024-01-31"), Reprint.of("a1"), "drills")
            .with(article("a3").in("Herald").on("2024-01-31"))
            .with(article("a4").in("Herald").on("2024-01-31"), Reprint.of("a1"), "drills")
            .measured(SETTINGS);

    assertThat(counts(rows, "month", "all", "articles")).containsExactly("2024-01-01 3/4");
    assertThat(counts(rows, "month", "all", "stories")).containsExactly("2024-01-01 1/2");
    assertThat(counts(rows, "month", "all", "reach")).containsExactly("2024-01-01 2/3");
    assertThat(counts(rows, "day", "Herald", "articles"))
        .containsExactly("2024-01-30 0/0", "2024-01-31 2/3");
    assertThat(counts(rows, "day", "Herald", "stories"))
        .containsExactly("2024-01-30 0/0", "2024-01-31 0/1");
  }

  @Test
  void measure_monthPrecision_countsInMonthsAlone() {
    List<Prevalence> rows =
        new InventedArchive()
            .theme("drills", "en")
            .with(article("a1").inMonth("2024-05"), "drills")
            .with(article("a2").inYear("2024"), "drills")
            .with(article("a3"), "drills")
            .with(article("a4").on("2024-05-03"))
            .measured(SETTINGS);

    assertThat(counts(rows, "day", "all", "articles")).containsExactly("2024-05-03 0/1");
    assertThat(counts(rows, "week", "all", "articles")).containsExactly("2024-04-29 0/1");
    assertThat(counts(rows, "month", "all", "articles")).containsExactly("2024-05-01 1/2");
  }

  @Test
  void measure_absurdDate_keepsItsRowAndFillsNoCentury() {
    List<Prevalence> rows =
        new InventedArchive()
            .theme("drills", "en")
            .with(article("a1").on("1900-01-01"))
            .with(article("a2").on("2024-05-03"), "drills")
            .measured(SETTINGS);

    assertThat(counts(rows, "day", "all", "articles"))
        .containsExactly("1900-01-01 0/1", "2024-05-03 1/1");
    assertThat(counts(rows, "month", "all", "articles"))
        .containsExactly("1900-01-01 0/1", "2024-05-01 1/1");
    assertThat(rows).filteredOn(row -> row.grain().equals("month")).noneMatch(Prevalence::complete);
  }

  @Test
  void measure_languageWithoutAQuery_hasNoRows() {
    List<Prevalence> rows =
        new InventedArchive()
            .theme("drills", "en")
            .theme("anywhere", "any")
            .with(article("a1").on("2024-05-03").language("en"), "drills")
            .with(article("a2").on("2024-05-03").language("vi"))
            .measured(SETTINGS);

    assertThat(scopes(rows, "drills", "language")).containsExactly("en");
    assertThat(scopes(rows, "anywhere", "language")).containsExactlyInAnyOrder("en", "vi");
    assertThat(rows)
        .filteredOn(row -> row.subject().equals("drills") && row.scope().equals("all"))
        .allMatch(row -> row.total() == 2);
  }

  @Test
  void measure_moreSourcesThanAllowed_keepsTheLargest() {
    List<Prevalence> rows =
        new InventedArchive()
            .theme("drills", "en")
            .with(article("a1").in("Gazette").on("2024-05-03"))
            .with(article("a2").in("Gazette").on("2024-05-03"))
            .with(article("a3").in("Courier").on("2024-05-03"))
            .with(article("a4").in("Herald").on("2024-05-03"))
            .measured(new TrendSettings(2, 30, 0.2, 366));

    assertThat(scopes(rows, "drills", "source")).containsExactlyInAnyOrder("Gazette", "Courier");
    assertThat(counts(rows, "day", "all", "articles")).containsExactly("2024-05-03 0/4");
  }

  @Test
  void measure_topic_isMeasuredAgainstItsLanguage() {
    List<Prevalence> rows =
        new InventedArchive()
            .topic("vi-01")
            .with(article("a1").language("vi").in("Báo").on("2024-05-03"))
            .with(article("a2").language("vi").in("Báo").on("2024-05-03"))
            .with(article("a3").language("en").in("Herald").on("2024-05-03"))
            .proportion("a1", "vi-01", 0.2)
            .proportion("a2", "vi-01", 0.1)
            .measured(SETTINGS);

    assertThat(counts(rows, "day", "all", "articles")).containsExactly("2024-05-03 1/2");
    assertThat(scopes(rows, "vi-01", "source")).containsExactly("Báo");
    assertThat(scopes(rows, "vi-01", "language")).containsExactly("vi");
    assertThat(rows)
        .allSatisfy(row -> assertThat(row.meanProportion()).isCloseTo(0.15, within(1e-12)));
  }

  @Test
  void measure_sections_haveRowsOfTheirOwn() {
    List<Prevalence> rows =
        new InventedArchive()
            .theme("drills", "en")
            .with(article("a1").section("World").on("2024-05-03"), "drills")
            .with(article("a2").section("Sport").on("2024-05-03"))
            .with(article("a3").on("2024-05-03"))
            .measured(SETTINGS);

    assertThat(counts(rows, "day", "World", "articles")).containsExactly("2024-05-03 1/1");
    assertThat(scopes(rows, "drills", "section")).containsExactlyInAnyOrder("World", "Sport");
  }

  @Test
  void measure_aNewOutlet_movesTheRawShareAndNotTheAdjusted() {
    InventedArchive archive = new InventedArchive().theme("drills", "en");
    for (int day = 1; day <= 8; day++) {
      String date = "2024-05-0" + day;
      for (int i = 0; i < 10; i++) {
        archive.with(article("g" + day + i).in("Gazette").on(date), i < 2 ? "drills" : "other");
        if (day > 4) {
          archive.with(article("s" + day + i).in("Sports Daily").on(date));
        }
      }
    }
    List<Prevalence> days =
        archive.measured(SETTINGS).stream()
            .filter(row -> row.grain().equals("day") && row.scope().equals("all"))
            .filter(row -> row.counting().equals("articles"))
            .toList();

    assertThat(days).extracting(Prevalence::share).contains(0.2, 0.1);
    assertThat(days)
        .allSatisfy(row -> assertThat(row.adjustedShare()).isCloseTo(16 / 120.0, within(1e-12)));
    assertThat(days).extracting(Prevalence::mixPresent).contains(1.0, 80 / 120.0);
  }

  @Test
  void measure_clusteredDays_widenTheInterval() {
    InventedArchive archive = new InventedArchive().theme("drills", "en");
    for (int day = 1; day <= 28; day++) {
      for (int i = 0; i < 20; i++) {
        String[] mentioned = i < (day % 3 == 0 ? 12 : 2) ? new String[] {"drills"} : new String[0];
        archive.with(
            article("a" + day + "-" + i).on(String.format("2024-02-%02d", day)), mentioned);
      }
    }
    Prevalence month = only(archive.measured(SETTINGS), row -> row.grain().equals("month"));

    assertThat(month.correlation()).isBetween(0.1, 0.4);
    assertThat(month.clusteredLow()).isLessThan(month.low());
    assertThat(month.clusteredHigh()).isGreaterThan(month.high());
  }

  @Test
  void coverage_marksWhatIsMissing() {
    InventedArchive archive = new InventedArchive();
    for (int day = 1; day <= 28; day++) {
      if (day != 20) {
        archive.with(article("g" + day).in("Gazette").on(String.format("2024-02-%02d", day)));
        if (day >= 3 && day <= 15 && day != 9) {
          archive.with(article("h" + day).in("Herald").on(String.format("2024-02-%02d", day)));
        }
      }
    }
    List<PeriodCoverage> rows = archive.coverage();

    assertThat(statuses(rows, "Herald"))
        .startsWith("before_first", "before_first", "usual")
        .endsWith("silent", "silent");
    assertThat(statuses(rows, "Herald").subList(8, 9)).containsExactly("quiet");
    assertThat(statuses(rows, "all").get(19)).isEqualTo("no_data");
    assertThat(rows)
        .filteredOn(row -> row.grain().equals("month") && row.scope().equals("all"))
        .extracting(PeriodCoverage::status)
        .containsExactly("unfinished");
  }

  @Test
  void measure_noDatedArticle_hasNoRows() {
    assertThat(new InventedArchive().theme("drills", "en").with(article("a1")).measured(SETTINGS))
        .isEmpty();
  }

  @Test
  void settings_outOfRange_areRefused() {
    assertThat(SETTINGS).isEqualTo(new TrendSettings(50, 30, 0.2, 366));
    assertThatThrownBy(() -> new TrendSettings(-1, 30, 0.2, 366))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("maxSources must be at least 0, found -1");
    assertThatThrownBy(() -> new TrendSettings(50, 30, 0, 366))
        .hasMessage("minTopicProportion must be in (0, 1], found 0.0");
    assertThatThrownBy(() -> new TrendSettings(50, 30, 0.2, -1))
        .hasMessage("longestGapDays must be at least 0, found -1");
  }

  /** As {@link #line} says it. */
  private static String row(
      String theme, String grain, String period, long mentioning, long total, boolean complete) {
    WilsonInterval interval = total == 0 ? null : WilsonInterval.of(mentioning, total);
    return String.join(
        " ",
        theme,
        grain,
        period,
        mentioning + "/" + total,
        interval + "",
        complete ? "complete" : "cut short");
  }

  private static String line(Prevalence row) {
    WilsonInterval interval = row.covered() ? new WilsonInterval(row.low(), row.high()) : null;
    return String.join(
        " ",
        row.subject(),
        row.grain(),
        row.period().toString(),
        row.mentioning() + "/" + row.total(),
        interval + "",
        row.complete() ? "complete" : "cut short");
  }

  private static Prevalence only(List<Prevalence> rows, Predicate<Prevalence> wanted) {
    List<Prevalence> found =
        rows.stream()
            .filter(row -> row.scope().equals("all") && row.counting().equals("articles"))
            .filter(wanted)
            .toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static List<String> counts(
      List<Prevalence> rows, String grain, String scope, String counting) {
    return rows.stream()
        .filter(row -> row.grain().equals(grain))
        .filter(row -> row.scope().equals(scope) && row.counting().equals(counting))
        .map(row -> row.period() + " " + row.mentioning() + "/" + row.total())
        .sorted()
        .toList();
  }

  private static List<String> statuses(List<PeriodCoverage> rows, String scope) {
    return rows.stream()
        .filter(row -> row.grain().equals("day") && row.scope().equals(scope))
        .sorted(Comparator.comparing(PeriodCoverage::period))
        .map(PeriodCoverage::status)
        .toList();
  }

  private static Set<String> scopes(List<Prevalence> rows, String subject, String kind) {
    return rows.stream()
        .filter(row -> row.subject().equals(subject) && row.scopeKind().equals(kind))
        .map(Prevalence::scope)
        .collect(Collectors.toSet());
  }
}
