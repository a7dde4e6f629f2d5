package org.newstide.core.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleSettingsTest {

  private static final YearMonth JANUARY = YearMonth.of(2023, 1);

  @Test
  void demo_isThreeThousandArticlesOverSixMonths() {
    assertThat(SampleSettings.DEMO)
        .isEqualTo(new SampleSettings(3_000, JANUARY, 6, List.of("vi", "en"), 7));
  }

  @Test
  void settingsOutOfRange_areRefusedWithNameRuleAndValue() {
    assertThatThrownBy(() -> new SampleSettings(10, JANUARY, 0, List.of("vi"), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("months must be from 1 to 600, found 0");
    assertThatThrownBy(() -> new SampleSettings(5, JANUARY, 6, List.of("vi"), 1))
        .hasMessage("articles must be at least one a month, 6, found 5");
    assertThatThrownBy(() -> new SampleSettings(Long.MAX_VALUE, JANUARY, 6, List.of("vi"), 1))
        .hasMessageStartingWith("articles must be fewer than 2499999 a month, found");
    assertThatThrownBy(() -> new SampleSettings(10, JANUARY, 1, List.of("fr"), 1))
        .hasMessage("languages must be one or more of [vi, en], each once, found [fr]");
    assertThatThrownBy(() -> new SampleSettings(10, JANUARY, 1, List.of("en", "en"), 1))
        .hasMessageContaining("each once");
    assertThatThrownBy(() -> new SampleSettings(10, JANUARY, 1, List.of(), 1))
        .hasMessageContaining("one or more");
  }
}
