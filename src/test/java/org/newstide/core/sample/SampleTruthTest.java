package org.newstide.core.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newstide.core.sample.SampleTruth.FileTruth;
import org.newstide.core.sample.SampleTruth.OutletTruth;
import org.newstide.core.sample.SampleTruth.ThemeTruth;

class SampleTruthTest {

  private static final SampleArchive ARCHIVE = new SampleArchive(SampleSettings.DEMO);
  private static final SampleTruth TRUTH = ARCHIVE.truth();

  private static long sum(Collection<Long> counts) {
    return counts.stream().mapToLong(Long::longValue).sum();
  }

  @Test
  void records_areArticlesAndRejections() {
    assertThat(TRUTH.articles()).isEqualTo(3_000);
    assertThat(TRUTH.records()).isEqualTo(TRUTH.articles() + sum(TRUTH.rejections().values()));
    assertThat(TRUTH.flaws()).hasSize((int) sum(TRUTH.rejections().values()));
    for (FileTruth file : TRUTH.files()) {
      assertThat(file.records())
          .as(file.path())
          .isEqualTo(file.articles() + sum(file.rejections().values()));
    }
    assertThat(TRUTH.files().stream().mapToLong(FileTruth::records).sum())
        .isEqualTo(TRUTH.records());
  }

  @Test
  void counts_addUpToTheArticles() {
    assertThat(sum(TRUTH.articlesByMonth().values())).isEqualTo(3_000);
    assertThat(sum(TRUTH.articlesByPrecision().values())).isEqualTo(3_000);
    assertThat(TRUTH.articlesByPrecision()).containsOnlyKeys("capture", "day", "month");
    assertThat(TRUTH.outlets().stream().mapToLong(OutletTruth::articles).sum()).isEqualTo(3_000);
    assertThat(TRUTH.topics().stream().mapToLong(SampleTruth.TopicTruth::articles).sum())
        .isEqualTo(3_000);
    for (ThemeTruth theme : TRUTH.themes()) {
      assertThat(sum(theme.articlesByMonth().values())).isEqualTo(theme.articles());
      assertThat(sum(theme.articlesByLanguage().values())).isEqualTo(theme.articles());
      assertThat(sum(theme.articlesByDay().values()))
          .isBetween(theme.articles() - 24, theme.articles());
    }
  }

  @Test
  void volume_hasAnEmptyDayQuietSundaysAndOutletsThatComeAndGo() {
    LocalDate empty = TRUTH.daysWithoutData().get(0);
    int[] byWeekday = new int[8];
    for (int day = 0; day < ARCHIVE.calendar().days(); day++) {
      LocalDate date = ARCHIVE.calendar().date(day);
      byWeekday[date.getDayOfWeek().getValue()] += ARCHIVE.calendar().articlesOn(day);
      if (date.equals(empty)) {
        assertThat(ARCHIVE.calendar().articlesOn(day)).isZero();
      }
    }
    assertThat(byWeekday[7]).isLessThan(byWeekday[2] * 2 / 3);
    assertThat(outlet("northfield-courier").firstDay()).isAfter("2023-02-15");
    assertThat(outlet("ven-bien").lastDay()).isBefore("2023-05-15");
    assertThat(ARCHIVE.files(0)).noneMatch(f -> f.path().startsWith("northfield-courier"));
    assertThat(ARCHIVE.files(5)).noneMatch(f -> f.path().startsWith("ven-bien"));
  }

  @Test
  void lists_stayBoundedInALargeArchive() {
    SampleTruth large =
        new SampleArchive(new SampleSettings(200_000, YearMonth.of(2020, 1), 2, List.of("en"), 3))
            .truth();
    assertThat(large.flaws()).hasSize(SampleTruth.LISTED);
    assertThat(large.reprints().listed()).hasSize(SampleTruth.LISTED);
    assertThat(large.reprints().clusters()).isGreaterThan(10_000);
    assertThat(large.toJson().length()).isLessThan(1_000_000);
    assertThat(large.files().stream().mapToLong(FileTruth::articles).sum()).isEqualTo(200_000);
    assertThat(large.files()).allMatch(file -> file.articles() <= 50_000);
  }

  @Test
  void json_hasSnakeCaseNamesAndPlainDays() throws Exception {
    JsonNode json = new ObjectMapper().readTree(TRUTH.toJson());
    assertThat(json.get("articles").asLong()).isEqualTo(3_000);
    assertThat(json.at("/settings/first_month").asText()).isEqualTo("2023-01");
    assertThat(json.at("/days_without_data/0").asText()).matches("2023-\\d\\d-\\d\\d");
    assertThat(json.at("/themes/0/articles_by_day").fieldNames().next()).startsWith("2023-");
    assertThat(json.at("/outlets/0/source").asText()).isEqualTo("Sông Mới");
  }

  private static OutletTruth outlet(String folder) {
    return TRUTH.outlets().stream().filter(o -> o.folder().equals(folder)).findAny().orElseThrow();
  }
}
