package org.newstide.pipeline.cooccurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CountKeyTest {

  @Test
  void of_anyParts_givesThemBack() {
    long seed = 3;
    Random random = new Random(seed);
    for (int i = 0; i < 10_000; i++) {
      int unit = random.nextInt(2);
      int a = random.nextInt(CountKey.MAX_TERMS);
      int b = random.nextInt(CountKey.MAX_TERMS);
      int month = random.nextInt(CountKey.ALL + 1);
      long key = CountKey.of(unit, a, b, month);
      assertThat(key).as("seed %s", seed).isNotNegative();
      assertThat(CountKey.unit(key)).isEqualTo(unit);
      assertThat(CountKey.a(key)).isEqualTo(a);
      assertThat(CountKey.b(key)).isEqualTo(b);
      assertThat(CountKey.month(key)).isEqualTo(month);
      assertThat(CountKey.withMonth(key, 7)).isEqualTo(CountKey.of(unit, a, b, 7));
    }
  }

  @Test
  void monthOf_anyDate_givesItsFirstDayBack() {
    assertThat(CountKey.firstDay(CountKey.monthOf(LocalDate.parse("2024-12-31"))))
        .isEqualTo("2024-12-01");
    assertThat(CountKey.firstDay(CountKey.monthOf(LocalDate.parse("0000-01-05"))))
        .isEqualTo("0000-01-01");
    assertThat(CountKey.monthOf(LocalDate.parse("9999-12-31"))).isLessThan(CountKey.ALL);
    assertThat(CountKey.monthOf(LocalDate.of(10_000, 1, 1))).isEqualTo(CountKey.UNDATED);
    assertThat(CountKey.monthOf(null)).isEqualTo(CountKey.UNDATED);
    assertThat(CountKey.firstDay(CountKey.ALL)).isNull();
  }
}
