package org.newstide.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

  @ParameterizedTest
  @CsvSource({
    "Hoà, hòa",
    "hòa, hòa",
    "THUÝ, thúy",
    "uỷ, ủy",
    "Khoẻ, khỏe",
    "hoạ, họa",
    "toè, tòe",
    "quý, quý",
    "qúy, quý",
    "quỳ, quỳ",
    "quà, quà",
    "hoàng, hoàng",
    "huỳnh, huỳnh",
    "mùa, mùa",
    "giá, giá",
    "Noé, nóe",
    "Chloé, chloé",
    "canoé, canoé"
  })
  void comparison_putsTheToneMarkInOnePlace(String written, String expected) {
    assertThat(Folding.comparison(written)).isEqualTo(expected);
    assertThat(Folding.comparison(Normalizer.normalize(written, Normalizer.Form.NFD)))
        .isEqualTo(expected);
  }

  @Test
  void comparison_foldedAlready_isTheSameObject() {
    for (String token : new String[] {"missile", "triều", "lửa", "đạn", "2017", "한국"}) {
      assertThat(Folding.comparison(token)).isSameAs(token);
    }
  }

  @Test
  void comparison_otherScripts_followsUnicode() {
    assertThat(Folding.comparison("ΟΔΟΣ")).isEqualTo(Folding.comparison("οδος"));
    assertThat(Folding.comparison("МОСКВА")).isEqualTo("москва");
    assertThat(Folding.comparison("İstanbul")).isEqualTo("i\u0307stanbul");
    assertThat(Folding.comparison("O’Brien")).isEqualTo("o'brien");
    assertThat(Folding.comparison("co\u00ADop")).isEqualTo("coop");
  }

  @Test
  void comparison_shapesOfDigitsAndLetters_areThoseOfAscii() {
    assertThat(Folding.comparison("２０１７")).isEqualTo("2017");
    assertThat(Folding.comparison("ＮＡＴＯ")).isEqualTo("nato");
    assertThat(Folding.comparison("٢٠١٧")).isEqualTo("2017");
    assertThat(Folding.comparison("๒๕๖๐")).isEqualTo("2560");
    assertThat(Folding.comparison("ａ\u0301")).isEqualTo("á");
  }

  @Test
  void withoutDiacritics_takesAccentsOnly() {
    assertThat(Folding.withoutDiacritics("Triều")).isEqualTo("trieu");
    assertThat(Folding.withoutDiacritics("Đường")).isEqualTo("duong");
    assertThat(Folding.withoutDiacritics("한국")).isEqualTo("한국");
    assertThat(Folding.withoutDiacritics("がく")).isEqualTo("がく");
    assertThat(Folding.withoutDiacritics("ที่")).isEqualTo("ที่");
  }

  @Test
  void comparison_anyString_foldingTwiceChangesNothing() {
    for (long seed = 1; seed <= 3000; seed++) {
      String token = RandomText.of(new Random(seed), 6);
      String folded = Folding.comparison(token);
      assertThat(Folding.comparison(folded)).as("seed %d: %s", seed, token).isEqualTo(folded);
      assertThat(Normalizer.isNormalized(folded, Normalizer.Form.NFC)).as("seed %d", seed).isTrue();
    }
  }
}
