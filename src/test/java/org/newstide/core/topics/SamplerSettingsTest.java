package org.newstide.core.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SamplerSettingsTest {

  @Test
  void too_few_topics_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SamplerSettings.of(1))
        .withMessage("topics must be in [2, 32767], found 1");
  }

  @Test
  void an_estimate_that_does_not_fit_is_refused_with_what_to_do() {
    SamplerEstimate estimate =
        SamplerEstimate.of(SamplerSettings.of(1000), 200_000, 1_000_000, 300_000_000, 2);
    assertThat(estimate.bytes()).isBetween(6L << 30, 16L << 30);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> estimate.requireWithin(1L << 30))
        .withMessageContaining("must be at least")
        .withMessageContaining("found 1024 MB");
    estimate.requireWithin(estimate.bytes());
  }

  @Test
  void the_estimate_holds_few_tokens_of_many_terms_in_little_memory() {
    SamplerEstimate estimate =
        SamplerEstimate.of(SamplerSettings.of(1000), 200_000, 10_000, 1_000_000, 1);
    assertThat(estimate.bytes()).isLessThan(100L << 20);
  }
}
