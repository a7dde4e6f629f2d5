package org.newstide.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LunarNewYearTest {

  /** Public holidays as they were kept, or are printed in calendars. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1985-01-21", "2000-02-05", "2001-01-24", "2002-02-12", "2003-02-01", "2004-01-22",
        "2005-02-09", "2006-01-29", "2007-02-17", "2008-02-07", "2009-01-26", "2010-02-14",
        "2011-02-03", "2012-01-23", "2013-02-10", "2014-01-31", "2015-02-19", "2016-02-08",
        "2017-01-28", "2018-02-16", "2019-02-05", "2020-01-25", "2021-02-12", "2022-02-01",
        "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06", "2028-01-26",
        "2029-02-13", "2030-02-02"
      })
  void in_vietnam_isTet(String day) {
    LocalDate expected = LocalDate.parse(day);

    assertThat(LunarNewYear.vietnamese().in(expected.getYear())).isEqualTo(expected);
  }

  /** Years in which the hour between the two countries matters. */
  @ParameterizedTest
  @ValueSource(strings = {"1968-01-30", "1985-02-20", "2007-02-18", "2030-02-03", "2034-02-19"})
  void in_china_mayDiffer(String day) {
    LocalDate expected = LocalDate.parse(day);

    assertThat(LunarNewYear.chinese().in(expected.getYear())).isEqualTo(expected);
  }

  @Test
  void in_anyYear_liesBetweenTheTwentyFirsts() {
    for (int year = 1900; year <= 2100; year++) {
      assertThat(LunarNewYear.vietnamese().in(year))
          .isBetween(LocalDate.of(year, 1, 20), LocalDate.of(year, 2, 21));
    }
  }

  @Test
  void in_farYear_isRefused() {
    assertThatThrownBy(() -> LunarNewYear.vietnamese().in(1500))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("year must lie in 1900 to 2100, found 1500");
  }
}
