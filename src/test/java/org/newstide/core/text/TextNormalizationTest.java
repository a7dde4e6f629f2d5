package org.newstide.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TextNormalizationTest {

  @Test
  void normalize_settlesBlanksAndLines() {
    assertThat(TextNormalization.normalize(" \uFEFFMột\u00A0 hai \r\n\r\n \tba\u2028bốn\u0007 "))
        .isEqualTo("Một hai\nba\nbốn");
    assertThat(TextNormalization.normalize("Trie\u0302\u0300u")).isEqualTo("Triều");
    assertThat(TextNormalization.normalize("a\uD83Db\uD83D\uDE00"))
        .isEqualTo("a\uFFFDb\uD83D\uDE00");
    assertThat(TextNormalization.normalize("\n \n")).isEmpty();
  }

  @Test
  void normalize_settledText_isTheSameObject() {
    String text = "Một câu.\nHai câu.";
    assertThat(TextNormalization.normalize(text)).isSameAs(text);
  }

  @Test
  void normalize_anyText_twiceIsOnce() {
    for (long seed = 1; seed <= 3000; seed++) {
      String once = TextNormalization.normalize(RandomText.of(new Random(seed), 30));
      assertThat(TextNormalization.normalize(once)).as("seed %d", seed).isEqualTo(once);
    }
  }
}
