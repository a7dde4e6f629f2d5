package org.newstide.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest {

  private static final Map<String, ThemeQuery> QUERIES = Map.of("vi", ThemeQuery.parse("a"));

  @ParameterizedTest
  @ValueSource(strings = {"", "Nato", "a_b", "-a", "a--b", "chủ-đề"})
  void id_ofOtherThanLettersDigitsAndHyphens_isRefused(String id) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Theme(id, "", "", QUERIES))
        .withMessage("id of a theme must be lower-case letters, digits and hyphens, found " + id);
  }

  @Test
  void language_thatIsNoCode_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Theme("a", "", "", Map.of("vi-VN", ThemeQuery.parse("a"))))
        .withMessage("language of theme a must be an ISO 639 code or any, found vi-VN");
  }

  @Test
  void queries_areInOrderOfLanguage() {
    Theme theme =
        new Theme(
            "a",
            "",
            "",
            Map.of(
                "vi",
                ThemeQuery.parse("a"),
                "any",
                ThemeQuery.parse("b"),
                "en",
                ThemeQuery.parse("c")));

    assertThat(theme.queries().keySet()).containsExactly("any", "en", "vi");
  }
}
