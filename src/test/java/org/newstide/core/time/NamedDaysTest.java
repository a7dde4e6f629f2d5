package org.newstide.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedDaysTest {

  private static final LocalDate WRITTEN = LocalDate.of(2024, 3, 10);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es | El puerto cerró el 14 de febrero. | 2024-02-14",
        "es | desde el 2 de enero de 2019 | 2019-01-02",
        "en | On February 14, 2023, it rained. | 2023-02-14",
        "en | on 14 February it rained | 2024-02-14",
        "vi | sáng ngày 14 tháng 2 năm 2023 | 2023-02-14",
        "vi | chiều 14/2, tàu rời cảng | 2024-02-14",
        "vi | ngày 14-2-2022 | 2022-02-14",
        "fr | le 14 août | 2023-08-14",
        "ru | 14 февраля прошёл дождь | 2024-02-14",
        "zh | 2月14日下雨 | 2024-02-14",
        "ko | 2월 14일 비 | 2024-02-14",
        "de | am 14. Februar | 2024-02-14"
      })
  void of_aDayWritten_isThatDay(String language, String text, LocalDate day) {
    assertThat(NamedDays.in(language).of(text, WRITTEN)).containsExactly(day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | They won 2/3 of the seats on page 14.",
        "es | 31 de febrero, 45 de mayo",
        "vi | tỷ số 2-1, giá 14.500 đồng",
        "xx | 14 de agosto"
      })
  void of_otherNumbers_isNothing(String language, String text) {
    assertThat(NamedDays.in(language).of(text, WRITTEN)).isEmpty();
  }

  @Test
  void of_aDayWithoutAYear_isTheLastUpToAMonthAhead() {
    assertThat(NamedDays.in("en").of("9 April, 12 April, 31 December", WRITTEN))
        .containsExactlyElementsOf(
            List.of(
                LocalDate.of(2023, 4, 12), LocalDate.of(2023, 12, 31), LocalDate.of(2024, 4, 9)));
  }
}
