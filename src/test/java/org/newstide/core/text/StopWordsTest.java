package org.newstide.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StopWordsTest {

  @Test
  void contains_wordsAndCompoundsOfTheList() {
    StopWords vietnamese = StopWords.of("vi");
    for (String word : new String[] {"và", "của", "là", "tuy_nhiên", "cho_biết", "sau_khi"}) {
      assertThat(vietnamese.contains(word)).as(word).isTrue();
    }
    for (String word : new String[] {"tên_lửa", "mỹ", "kinh_tế", "theo_dõi"}) {
      assertThat(vietnamese.contains(word)).as(word).isFalse();
    }
    assertThat(StopWords.of("en").contains("don't")).isTrue();
    assertThat(StopWords.of("en").contains("missile")).isFalse();
  }

  @Test
  void contains_phraseOfStopWordsOnly_isOne() {
    assertThat(StopWords.of("en").contains("of_the")).isTrue();
    assertThat(StopWords.of("en").contains("state_of")).isFalse();
  }

  @Test
  void of_languageWithoutList_isEmpty() {
    assertThat(StopWords.of("und").size()).isZero();
    assertThat(StopWords.of("und").contains("the")).isFalse();
  }
}
