package org.newstide.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThemeLibraryTest {

  private static final Actor RIVER =
      new Actor(
          "river",
          "The river",
          Map.of(
              "any", List.of(Actor.alias("Severn"), Actor.alias("=Hafren")),
              "vi", List.of(Actor.alias("sông Severn"), Actor.alias("(sông NOT NEAR/1 hồng)"))));

  @Test
  void actor_isFoundByItsAliases_ofTheLanguageAndOfAny_inItsName() {
    Theme theme = theme("t", null, Map.of("any", "ACTOR(river) NEAR/3 (floods OR lũ)"));

    assertThat(found(library(theme), "The Severn floods", "en"))
        .containsExactly("t «Severn floods» ACTOR(river) NEAR/3 (floods OR lũ)");
    assertThat(found(library(theme), "Sông có lũ", "en")).isEmpty();
    assertThat(found(library(theme), "Sông có lũ", "vi")).hasSize(1);
    assertThat(found(library(theme), "Sông Hồng có lũ, hafren có lũ", "vi")).isEmpty();
  }

  @Test
  void alias_isANameAsItStands_orAQueryInParentheses() {
    assertThat(Actor.alias("Kim Jong-un")).hasToString("\"kim jong un\"");
    assertThat(Actor.alias(" =Nga ")).hasToString("=Nga");
    assertThat(Actor.alias("~Mat xco va*")).hasToString("~\"mat xco va*\"");
    assertThat(Actor.alias("(=Nga NOT NEAR/1 thiên)")).hasToString("=Nga NOT NEAR/1 thiên");
    assertThat(Actor.alias("Trinidad AND Tobago")).hasToString("\"trinidad and tobago\"");
    assertThatIllegalArgumentException().isThrownBy(() -> Actor.alias("?!"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Actor("a", "", Map.of("en", List.of(ThemeQuery.parse("a AND b")))))
        .withMessageContaining("must be a name");
  }

  @Test
  void theme_isFoundInAnother_inTheLanguageOfTheText() {
    Theme rain = theme("rain", null, Map.of("en", "rain", "vi", "mưa"));
    Theme floods = theme("floods", null, Map.of("any", "THEME(rain) AND (flood OR lũ)"));

    assertThat(found(library(rain, floods), "Mưa và lũ", "vi"))
        .containsExactly("rain «Mưa» mưa", "floods «Mưa» THEME(rain)", "floods «lũ» lũ");
    assertThat(found(library(rain, floods), "mưa flood", "en")).isEmpty();
    assertThat(found(library(rain, floods), "rain flood", "fr")).isEmpty();
  }

  @Test
  void parent_includesItsChildren_andAPlaceCountsOnce() {
    Theme water = theme("water", null, Map.of("en", "flood"));
    Theme floods = theme("floods", "water", Map.of("en", "flood OR \"high water\""));

    assertThat(found(library(water, floods), "Flood, high water", "en"))
        .containsExactly(
            "water «Flood» flood",
            "water «high water» THEME(floods)",
            "floods «Flood» flood",
            "floods «high water» \"high water\"");
  }

  @Test
  void parent_withoutAQuery_isItsChildren() {
    Theme water = theme("water", null, Map.of());
    Theme floods = theme("floods", "water", Map.of("en", "flood"));

    assertThat(library(water, floods).query("water", "en")).hasToString("THEME(floods)");
    assertThat(found(library(water, floods), "flood", "en")).hasSize(2);
    assertThat(found(library(water, floods), "flood", "vi")).isEmpty();
  }

  private static ThemeLibrary library(Theme... themes) {
    return new ThemeLibrary(List.of(themes), List.of(RIVER));
  }

  private static List<String> found(ThemeLibrary library, String text, String language) {
    ArticleText article = ArticleText.of("", text);
    return new ThemeMatcher(library)
        .match(article, language).stream()
            .map(m -> m.themeId() + " «" + article.passage(m, 0).words() + "» " + m.branch())
            .toList();
  }

  private static Theme theme(String id, String parent, Map<String, String> queries) {
    Map<String, ThemeQuery> parsed = new java.util.HashMap<>();
    queries.forEach((language, query) -> parsed.put(language, ThemeQuery.parse(query)));
    return new Theme(id, "", "", parent, parsed);
  }
}
