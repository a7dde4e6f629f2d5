package org.newstide.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeasonOfYearTest {

  /** Tết fell on 10 February 2024 and on 29 January 2025. */
  @ParameterizedTest
  @CsvSource({
    "DAY, 2024-02-02, 1",
    "DAY, 2024-02-03, 12",
    "DAY, 2024-02-09, 12",
    "DAY, 2024-02-10, 13",
    "DAY, 2024-02-16, 13",
    "DAY, 2024-02-17, 1",
    "DAY, 2025-01-28, 12",
    "WEEK, 2024-02-05, 12",
    "WEEK, 2024-02-12, 13",
    "MONTH, 2024-01-01, 0",
    "MONTH, 2024-02-01, 13",
    "MONTH, 2025-01-01, 13",
    "MONTH, 2025-12-01, 11",
    "DAY, 1066-10-14, 9"
  })
  void of_aPeriod_isItsMonthOrTet(Grain grain, LocalDate period, int expected) {
    assertThat(SeasonOfYear.of(grain, period)).isEqualTo(expected);
  }
}
