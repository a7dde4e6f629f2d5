package org.newstide.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GrainTest {

  @Test
  void startOf_week_isMondayAcrossTheYear() {
    assertThat(Grain.WEEK.startOf(LocalDate.parse("2021-01-03"))).isEqualTo("2020-12-28");
    assertThat(Grain.WEEK.endOf(LocalDate.parse("2020-12-28"))).isEqualTo("2021-01-03");
  }

  @Test
  void startOf_quarter_isJanuaryAprilJulyOrOctober() {
    assertThat(Grain.QUARTER.startOf(LocalDate.parse("2024-05-31"))).isEqualTo("2024-04-01");
    assertThat(Grain.QUARTER.startAfter(LocalDate.parse("2024-12-31"))).isEqualTo("2025-01-01");
  }

  @Test
  void periods_ofAnyDate_holdItAndMeetWithoutAGap() {
    long seed = 20240301;
    Random random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      LocalDate date = LocalDate.ofEpochDay(random.nextInt(60_000) - 10_000);
      for (Grain grain : Grain.values()) {
        LocalDate start = grain.startOf(date);
        LocalDate end = grain.endOf(date);
        assertThat(date).as("seed %s, %s", seed, grain).isBetween(start, end);
        assertThat(grain.startOf(end)).isEqualTo(start);
        assertThat(grain.startOf(end.plusDays(1))).isEqualTo(end.plusDays(1));
      }
    }
  }

  @Test
  void resolves_coarserThanTheDate_only() {
    assertThat(DatePrecision.DAY.resolves(Grain.DAY)).isTrue();
    assertThat(DatePrecision.MONTH.resolves(Grain.WEEK)).isFalse();
    assertThat(DatePrecision.MONTH.resolves(Grain.MONTH)).isTrue();
    assertThat(DatePrecision.YEAR.resolves(Grain.QUARTER)).isFalse();
    assertThat(DatePrecision.NONE.resolves(Grain.YEAR)).isFalse();
  }

  @Test
  void named_readsWhatTablesHold() {
    for (DatePrecision precision : DatePrecision.values()) {
      assertThat(DatePrecision.named(precision.toString())).isEqualTo(precision);
    }
    assertThat(Grain.WEEK).hasToString("week");
    assertThatThrownBy(() -> DatePrecision.named("hour"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("datePrecision must be day, month, year or none, found hour");
  }
}
