package org.newstide.pipeline.cooccurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.newstide.core.time.DatePrecision;
import org.newstide.core.time.Grain;

class PeriodNumbersTest {

  @Test
  void of_anyDate_givesItsPeriodBack() {
    long seed = 2;
    Random random = new Random(seed);
    for (Grain grain : Grain.values()) {
      PeriodNumbers periods = new PeriodNumbers(grain);
      for (int i = 0; i < 1000; i++) {
        LocalDate date = LocalDate.of(1801, 1, 1).plusDays(random.nextInt(130_000));
        int number = periods.of(date, DatePrecision.DAY);
        assertThat(periods.firstDay(number))
            .as("seed %s: %s %s", seed, grain, date)
            .isEqualTo(grain.startOf(date));
        assertThat(periods.of(grain.startAfter(date), DatePrecision.DAY)).isEqualTo(number + 1);
      }
    }
  }

  @Test
  void of_dateThatTellsNoPeriod_isUndated() {
    PeriodNumbers days = new PeriodNumbers(Grain.DAY);
    PeriodNumbers months = new PeriodNumbers(Grain.MONTH);
    LocalDate day = LocalDate.of(2017, 5, 1);

    assertThat(days.of(day, DatePrecision.MONTH)).isEqualTo(StripeKey.UNDATED);
    assertThat(months.of(day, DatePrecision.MONTH)).isPositive();
    assertThat(months.of(day, DatePrecision.YEAR)).isEqualTo(StripeKey.UNDATED);
    assertThat(months.of(null, DatePrecision.NONE)).isEqualTo(StripeKey.UNDATED);
  }

  @Test
  void of_dateOutOfRange_isUndated() {
    PeriodNumbers days = new PeriodNumbers(Grain.DAY);

    assertThat(days.of(LocalDate.of(1799, 12, 31), DatePrecision.DAY)).isEqualTo(StripeKey.UNDATED);
    assertThat(days.of(LocalDate.of(1800, 1, 1), DatePrecision.DAY)).isEqualTo(1);
    assertThat(days.of(LocalDate.of(2159, 1, 1), DatePrecision.DAY)).isEqualTo(StripeKey.UNDATED);
  }
}
