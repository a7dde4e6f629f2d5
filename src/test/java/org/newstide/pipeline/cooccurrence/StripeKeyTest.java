package org.newstide.pipeline.cooccurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class StripeKeyTest {

  @Test
  void of_anyParts_givesThemBack() {
    long seed = 3;
    Random random = new Random(seed);
    for (int i = 0; i < 10_000; i++) {
      int counted = random.nextInt(StripeKey.BACKWARD + 1);
      int language = random.nextInt(StripeKey.MAX_LANGUAGES);
      int node = random.nextInt(StripeKey.MARGINS + 1);
      int period = random.nextInt(1 << StripeKey.PERIOD_BITS);
      boolean reprint = random.nextBoolean();
      int group = StripeKey.group(language, period, reprint);
      long key = StripeKey.of(counted, node, group);
      assertThat(key).as("seed %s", seed).isNotNegative();
      assertThat(group).isNotNegative();
      assertThat(StripeKey.languageOfGroup(group)).isEqualTo(language);
      assertThat(StripeKey.counted(key)).isEqualTo(counted);
      assertThat(StripeKey.language(key)).isEqualTo(language);
      assertThat(StripeKey.node(key)).isEqualTo(node);
      assertThat(StripeKey.period(key)).isEqualTo(period);
      assertThat(StripeKey.isReprint(key)).isEqualTo(reprint);
    }
  }

  @Test
  void unit_ofEveryKind_isItsUnit() {
    for (CountingUnit unit : CountingUnit.values()) {
      assertThat(StripeKey.unit(unit.ordinal())).isEqualTo(unit);
    }
    assertThat(StripeKey.unit(StripeKey.FORWARD)).isEqualTo(CountingUnit.DIRECTED_WINDOW);
    assertThat(StripeKey.unit(StripeKey.BACKWARD)).isEqualTo(CountingUnit.DIRECTED_WINDOW);
  }
}
