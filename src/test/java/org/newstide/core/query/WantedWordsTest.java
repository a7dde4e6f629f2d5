package org.newstide.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WantedWordsTest {

  @Test
  void wanted_wordsAndPhrases_areThoseThatTheQueryLooksFor() {
    assertThat(wanted("NATO AND (\"châu Á\" OR ~\"Trieu Tien\" OR =Nga)"))
        .containsExactly("nato", "châu á", "trieu tien", "Nga");
  }

  @Test
  void wanted_whatTheQueryDenies_isLeftOut() {
    assertThat(wanted("Nga AND NOT \"hoa hậu\" AND missile"))
        .containsExactlyInAnyOrder("nga", "missile");
    assertThat(wanted("Nga AND NOT (bóng OR đá) AND missile"))
        .containsExactlyInAnyOrder("nga", "missile");
    assertThat(wanted("Guinea NOT NEAR/1 Bissau")).containsExactly("guinea");
    assertThat(wanted("a1 NEAR/3 b2")).containsExactly("a1", "b2");
  }

  @Test
  void wanted_wordsWithStars_areLeftOut() {
    assertThat(wanted("missile* OR rocket")).containsExactly("rocket");
  }

  @Test
  void wanted_otherThemesAndActors_bringTheirWords() {
    Theme drills = new Theme("drills", "Drills", "", Map.of("any", ThemeQuery.parse("exercise")));
    Theme joint =
        new Theme("joint", "Joint", "", Map.of("en", ThemeQuery.parse("THEME(drills) AND joint")));
    assertThat(ThemeLibrary.of(List.of(drills, joint)).wanted("joint", "en"))
        .containsExactly("exercise", "joint");
  }

  private static List<String> wanted(String query) {
    Theme theme = new Theme("t", "T", "", Map.of("any", ThemeQuery.parse(query)));
    return ThemeLibrary.of(List.of(theme)).wanted("t", "en");
  }
}
