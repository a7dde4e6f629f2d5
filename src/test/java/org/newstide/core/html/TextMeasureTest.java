package org.newstide.core.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextMeasureTest {

  @Test
  void of_weighsASentenceAboutTheSameInEveryScript() {
    int english = TextMeasure.of("The ferry left an hour late on Monday.");
    assertThat(TextMeasure.of("渡轮周一晚开了一个小时。")).isBetween(english * 2 / 3, english * 3 / 2);
    assertThat(TextMeasure.of("フェリーは月曜日に一時間遅れて出た。")).isBetween(english * 2 / 3, english * 3 / 2);
    assertThat(TextMeasure.of("여객선은 월요일에 한 시간 늦게 떠났다."))
        .isBetween(english * 2 / 3, english * 3 / 2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It left late. | true",
        "“It left late.” | true",
        "他走了。 | true",
        "他走了。” | true",
        "It left (late) | false",
        "Share | false"
      })
  void endsSentence_looksBehindQuotationMarks(String text, boolean ends) {
    assertThat(TextMeasure.endsSentence(text)).isEqualTo(ends);
  }
}
