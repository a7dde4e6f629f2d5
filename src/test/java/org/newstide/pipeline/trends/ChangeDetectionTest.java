package org.newstide.pipeline.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.newstide.pipeline.LocalSpark;
import org.newstide.tables.Anomaly;
import org.newstide.tables.Burst;
import org.newstide.tables.ChangePoint;
import org.newstide.tables.Prevalence;
import org.newstide.tables.Trend;

class ChangeDetectionTest {

  private static final LocalDate BEGIN = LocalDate.of(2024, 1, 1);
  private static final int DAYS = 120;
  private static final ChangeSettings SETTINGS = ChangeSettings.DEFAULTS;

  @Test
  void find_plantedBurst_isTheOnlySignificantOne() {
    ListedChanges found =
        ChangeDetection.find(
            List.of(
                days("steady", 1, day -> 0.03),
                days("burst", 2, day -> day >= 50 && day < 55 ? 0.15 : 0.03),
                days("other", 3, day -> 0.05)),
            SETTINGS);

    assertThat(found.bursts())
        .filteredOn(Burst::significant)
        .isNotEmpty()
        .allMatch(burst -> burst.subject().equals("burst") && burst.tests() == 3)
        .anyMatch(
            burst ->
                burst.first().equals(BEGIN.plusDays(50)) && burst.last().equals(BEGIN.plusDays(54)))
        .noneMatch(Burst::open);
  }

  @Test
  void find_plantedShift_hasItsPlaceInTheInterval() {
    ListedChanges found =
        ChangeDetection.find(
            List.of(
                days("steady", 4, day -> 0.03), days("shift", 5, day -> day < 70 ? 0.03 : 0.06)),
            SETTINGS);

    assertThat(found.changePoints())
        .filteredOn(ChangePoint::significant)
        .singleElement()
        .matches(change -> change.subject().equals("shift"))
        .matches(change -> !change.earliest().isAfter(BEGIN.plusDays(70)))
        .matches(change -> !change.latest().isBefore(BEGIN.plusDays(70)))
        .matches(change -> change.shareAfter() > 1.6 * change.shareBefore());
  }

  @Test
  void find_aWeeklyPattern_isNoChange() {
    ListedChanges found =
        ChangeDetection.find(
            List.of(days("weekly", 6, day -> day % 7 >= 5 ? 0.03 : 0.08)), SETTINGS);

    assertThat(found.changePoints()).isEmpty();
    assertThat(found.trends())
        .singleElement()
        .matches(trend -> trend.season().equals("week") && !trend.significant());
  }

  @Test
  void find_aSlowRise_isATrendOfItsSlope() {
    ListedChanges found =
        ChangeDetection.find(List.of(days("rise", 7, day -> 0.02 + 0.06 * day / DAYS)), SETTINGS);

    assertThat(found.trends())
        .singleElement()
        .matches(Trend::significant)
        .matches(trend -> trend.slopeLow() < 0.0005 && 0.0005 < trend.slopeHigh());
  }

  @Test
  void find_aWildLastDay_isAnAnomaly() {
    ListedChanges found =
        ChangeDetection.find(
            List.of(
                days("steady", 8, day -> 0.03),
                days("wild", 9, day -> day == DAYS - 1 ? 0.2 : 0.03)),
            SETTINGS);

    assertThat(found.anomalies())
        .filteredOn(Anomaly::significant)
        .singleElement()
        .matches(row -> row.subject().equals("wild") && row.period().equals(lastDay()))
        .matches(row -> row.share() > row.expectedHigh());
  }

  @Test
  void find_strayArticles_doNotStretchTheSeries() {
    List<Prevalence> rows = new ArrayList<>(days("rise", 7, day -> 0.02 + 0.06 * day / DAYS));
    for (int day = 1; day <= 150; day++) {
      rows.add(stray("rise", BEGIN.minusDays(2 * day)));
    }
    ListedChanges found = ChangeDetection.find(List.of(rows), SETTINGS);

    assertThat(found)
        .isEqualTo(
            ChangeDetection.find(
                List.of(days("rise", 7, day -> 0.02 + 0.06 * day / DAYS)), SETTINGS));
    assertThat(found.trends()).singleElement().matches(trend -> trend.first().equals(BEGIN));
  }

  @Test
  void find_fewPeriods_saysNothing() {
    ListedChanges found =
        ChangeDetection.find(List.of(days("short", 1, day -> 0.5).subList(0, 13)), SETTINGS);

    assertThat(found).isEqualTo(new ListedChanges(List.of(), List.of(), List.of(), List.of()));
  }

  @Test
  void find_inSpark_isWhatIsFoundInMemory() {
    List<List<Prevalence>> series =
        List.of(
            days("a", 1, day -> day < 60 ? 0.03 : 0.07),
            days("b", 2, day -> day > 100 ? 0.2 : 0.04),
            days("c", 3, day -> 0.1));
    List<Prevalence> rows = new ArrayList<>(series.stream().flatMap(List::stream).toList());
    rows.add(silent("a"));
    ListedChanges expected = ChangeDetection.find(series, SETTINGS);

    for (int partitions : new int[] {1, 5}) {
      FoundChanges found =
          ChangeDetection.find(
              LocalSpark.rows(Prevalence.TABLE, rows).repartition(partitions), SETTINGS);
      assertThat(Set.copyOf(found.bursts().collectAsList()))
          .isEqualTo(Set.copyOf(expected.bursts()));
      assertThat(Set.copyOf(found.changePoints().collectAsList()))
          .isEqualTo(Set.copyOf(expected.changePoints()));
      assertThat(Set.copyOf(found.trends().collectAsList()))
          .isEqualTo(Set.copyOf(expected.trends()));
      assertThat(Set.copyOf(found.anomalies().collectAsList()))
          .isEqualTo(Set.copyOf(expected.anomalies()));
    }
  }

  @Test
  void settings_outOfRange_areRefused() {
    assertThatThrownBy(
            () -> new ChangeSettings(List.of("planet"), 0.05, 2, 1, 3, 3, 14, 0.01, 60, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("scopes must be of [all, language, source, section], found [planet]");
    assertThatThrownBy(() -> new ChangeSettings(List.of(), 0, 2, 1, 3, 3, 14, 0.01, 60, 10))
        .hasMessage("falseDiscoveryRate must be in (0, 1), found 0.0");
    assertThatThrownBy(() -> new ChangeSettings(List.of(), 0.05, 2, 1, 3, 3, 9, 0.01, 60, 10))
        .hasMessage("minPeriods must be at least 10, found 9");
  }

  private static LocalDate lastDay() {
    return BEGIN.plusDays(DAYS - 1);
  }

  private static Prevalence silent(String subject) {
    return new Prevalence(
        "theme",
        subject,
        "day",
        BEGIN.minusDays(1),
        "all",
        "all",
        "articles",
        0,
        0,
        null,
        null,
        null,
        0,
        null,
        null,
        null,
        null,
        null,
        false,
        true);
  }

  private static Prevalence stray(String subject, LocalDate day) {
    return new Prevalence(
        "theme",
        subject,
        "day",
        day,
        "all",
        "all",
        "articles",
        1,
        1,
        1.0,
        1.0,
        1.0,
        0,
        1.0,
        1.0,
        null,
        null,
        null,
        true,
        true);
  }

  /** Articles drawn with the share of each day. */
  private static List<Prevalence> days(String subject, long seed, IntToDoubleFunction share) {
    Random random = new Random(seed);
    return Stream.iterate(0, day -> day + 1)
        .limit(DAYS)
        .map(
            day -> {
              int total = 150 + random.nextInt(100);
              long mentioning =
                  random.doubles(total).filter(x -> x < share.applyAsDouble(day)).count();
              double found = (double) mentioning / total;
              return new Prevalence(
                  "theme",
                  subject,
                  "day",
                  BEGIN.plusDays(day),
                  "all",
                  "all",
                  "articles",
                  mentioning,
                  total,
                  found,
                  found,
                  found,
                  0,
                  found,
                  found,
                  null,
                  null,
                  null,
                  true,
                  true);
            })
        .toList();
  }
}
