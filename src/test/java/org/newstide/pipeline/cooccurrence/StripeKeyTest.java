package org.newstide.pipeline.cooccurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StripeKeyTest {

  @Test
  void of_anyParts_givesThemBack() {
    long seed = 3;
    Random random = new Random(seed);
    for (int i = 0; i < 10_000; i++) {
      int unit = random.nextInt(2);
      int language = random.nextInt(StripeKey.MAX_LANGUAGES);
      int term = random.nextInt(1 << StripeKey.TERM_BITS);
      int month = random.nextInt(StripeKey.ALL + 1);
      long key = StripeKey.of(unit, term, StripeKey.group(language, month));
      assertThat(key).as("seed %s", seed).isNotNegative();
      assertThat(StripeKey.unit(key)).isEqualTo(unit);
      assertThat(StripeKey.language(key)).isEqualTo(language);
      assertThat(StripeKey.term(key)).isEqualTo(term);
      assertThat(StripeKey.month(key)).isEqualTo(month);
    }
  }

  @Test
  void monthOf_anyDate_givesItsFirstDayBack() {
    assertThat(StripeKey.firstDay(StripeKey.monthOf(LocalDate.parse("2024-12-31"))))
        .isEqualTo("2024-12-01");
    assertThat(StripeKey.firstDay(StripeKey.monthOf(LocalDate.parse("0000-01-05"))))
        .isEqualTo("0000-01-01");
    assertThat(StripeKey.monthOf(LocalDate.parse("9999-12-31"))).isLessThan(StripeKey.ALL);
    assertThat(StripeKey.monthOf(LocalDate.of(10_000, 1, 1))).isEqualTo(StripeKey.UNDATED);
    assertThat(StripeKey.monthOf(null)).isEqualTo(StripeKey.UNDATED);
    assertThat(StripeKey.firstDay(StripeKey.ALL)).isNull();
  }
}
