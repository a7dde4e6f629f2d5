package org.newstide.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CoverageTest {

  @Test
  void periods_betweenTwoDates_areAllListed() {
    Coverage coverage = Coverage.of(days("2024-02-28", "2024-03-02"), 366);

    assertThat(coverage.periods(Grain.DAY))
        .containsExactly(
            day("2024-02-28"), day("2024-02-29"), day("2024-03-01"), day("2024-03-02"));
    assertThat(coverage.periods(Grain.WEEK)).containsExactly(day("2024-02-26"));
    assertThat(coverage.periods(Grain.MONTH)).containsExactly(day("2024-02-01"), day("2024-03-01"));
  }

  @Test
  void periods_behindALongGap_areNotFilledButKept() {
    Coverage coverage = Coverage.of(days("1970-01-01", "2024-03-01", "2024-03-03"), 30);

    assertThat(coverage.periods(Grain.DAY))
        .containsExactly(
            day("1970-01-01"), day("2024-03-01"), day("2024-03-02"), day("2024-03-03"));
    assertThat(coverage.periods(Grain.MONTH)).containsExactly(day("1970-01-01"), day("2024-03-01"));
  }

  @Test
  void periods_gapOfExactlyTheLimit_isFilled() {
    assertThat(Coverage.of(days("2024-03-01", "2024-03-04"), 2).periods(Grain.DAY)).hasSize(4);
    assertThat(Coverage.of(days("2024-03-01", "2024-03-05"), 2).periods(Grain.DAY)).hasSize(2);
  }

  @Test
  void periods_ofAMonthPrecisionDate_areMonthsOnly() {
    Coverage coverage =
        Coverage.of(List.of(new PreciseDate(day("2024-05-01"), DatePrecision.MONTH)), 366);

    assertThat(coverage.periods(Grain.DAY)).isEmpty();
    assertThat(coverage.periods(Grain.WEEK)).isEmpty();
    assertThat(coverage.periods(Grain.MONTH)).containsExactly(day("2024-05-01"));
  }

  @Test
  void complete_needsTheFirstAndTheLastDay() {
    Coverage coverage = Coverage.of(days("2024-01-31", "2024-02-15", "2024-03-30"), 366);

    assertThat(coverage.complete(Grain.MONTH, day("2024-01-01"))).isFalse();
    assertThat(coverage.complete(Grain.MONTH, day("2024-02-01"))).isTrue();
    assertThat(coverage.complete(Grain.MONTH, day("2024-03-01"))).isFalse();
    assertThat(coverage.complete(Grain.DAY, day("2024-03-30"))).isTrue();
    assertThat(coverage.complete(Grain.DAY, day("2024-03-31"))).isFalse();
  }

  @Test
  void complete_aDayFarAway_doesNotFinishTheMonthsBetween() {
    Coverage coverage =
        Coverage.of(days("1970-01-01", "2024-03-02", "2024-03-31", "2071-01-01"), 366);

    assertThat(coverage.complete(Grain.MONTH, day("2024-03-01"))).isFalse();
    assertThat(coverage.complete(Grain.MONTH, day("1970-01-01"))).isFalse();
    assertThat(coverage.complete(Grain.DAY, day("1970-01-01"))).isTrue();
  }

  @Test
  void complete_monthPrecisionAlone_isNever() {
    Coverage coverage =
        Coverage.of(List.of(new PreciseDate(day("2024-05-01"), DatePrecision.MONTH)), 366);

    assertThat(coverage.complete(Grain.MONTH, day("2024-05-01"))).isFalse();
  }

  @Test
  void of_noDates_isEmpty() {
    Coverage coverage = Coverage.of(List.of(), 366);

    assertThat(coverage.periods(Grain.MONTH)).isEmpty();
    assertThat(coverage.complete(Grain.DAY, day("2024-05-01"))).isFalse();
  }

  @Test
  void of_negativeGap_isRefused() {
    assertThatThrownBy(() -> Coverage.of(List.of(), -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("longestGapDays must be at least 0, found -1");
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static List<PreciseDate> days(String... days) {
    return Stream.of(days).map(day -> new PreciseDate(day(day), DatePrecision.DAY)).toList();
  }
}
