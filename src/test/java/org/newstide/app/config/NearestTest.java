package org.newstide.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

  private static final List<String> NAMES =
      List.of("min-articles", "max-articles", "format", "fields", "vocabulary");

  @Test
  void to_slipOfTheFinger() {
    assertThat(Nearest.to("min-artcles", NAMES)).isEqualTo("min-articles");
    assertThat(Nearest.to("fromat", NAMES)).isEqualTo("format");
  }

  @Test
  void to_otherSpellingOfTheSameWords() {
    assertThat(Nearest.to("minArticles", NAMES)).isEqualTo("min-articles");
    assertThat(Nearest.to("MAX_ARTICLES", NAMES)).isEqualTo("max-articles");
  }

  @Test
  void to_onlyOneBeginsSo() {
    assertThat(Nearest.to("vocab", NAMES)).isEqualTo("vocabulary");
  }

  @Test
  void to_nothingNear() {
    assertThat(Nearest.to("harbour", NAMES)).isNull();
    assertThat(Nearest.to("x", List.of())).isNull();
    assertThat(Nearest.hint("harbour", NAMES)).isEmpty();
  }

  @Test
  void to_samePlaceBeforeTheSlash_isNotNearYet() {
    assertThat(Nearest.to("Sea/Tide", List.of("Sea/Ebb"))).isNull();
    assertThat(Nearest.to("Sea/Harbor", List.of("Sea/Harbour"))).isEqualTo("Sea/Harbour");
  }

  @Test
  void distance_countsASwapOnce() {
    assertThat(Nearest.distance("", "abc")).isEqualTo(3);
    assertThat(Nearest.distance("abcd", "acbd")).isEqualTo(1);
    assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(Nearest.distance("ca", "abc")).isEqualTo(3);
  }
}
