package org.newstide.core.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TopicLabelTest {

  @Test
  void of_firstPhrase_leads() {
    assertThat(label("missile", "north_korea", "launch", "test"))
        .isEqualTo("north korea, missile, launch");
  }

  @Test
  void of_noPhrase_takesTheForemostTerms() {
    assertThat(label("rain", "wind", "snow", "ice")).isEqualTo("rain, wind, snow");
  }

  @Test
  void of_termThatRepeatsAWord_isPassedOver() {
    assertThat(label("giá_vàng", "vàng", "giá_dầu", "đô_la", "usd"))
        .isEqualTo("giá vàng, đô la, usd");
  }

  @Test
  void of_numbersAndSingleCharacters_neverStandInIt() {
    assertThat(label("2017", "x", "%", "tỷ_giá", "30_4")).isEqualTo("tỷ giá");
    assertThat(label("1", "2")).isEmpty();
  }

  @Test
  void of_headThatAnotherTopicHas_yieldsToTheNext() {
    assertThat(TopicLabel.of(List.of("bóng_đá", "đội_tuyển", "trận"), Set.of("bóng đá")))
        .isEqualTo("đội tuyển, bóng đá, trận");
    assertThat(TopicLabel.of(List.of("bóng_đá"), Set.of("bóng đá"))).isEqualTo("bóng đá");
  }

  @Test
  void head_isThePartBeforeTheFirstComma() {
    assertThat(TopicLabel.head("north korea, missile")).isEqualTo("north korea");
    assertThat(TopicLabel.head("rain")).isEqualTo("rain");
  }

  private static String label(String... ranked) {
    return TopicLabel.of(List.of(ranked), Set.of());
  }
}
