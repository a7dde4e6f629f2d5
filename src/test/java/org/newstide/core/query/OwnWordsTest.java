package org.newstide.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OwnWordsTest {

  @Test
  void themesOf_termThatHoldsAnAskedPhrase_isOwn() {
    OwnWords own = own("\"tên lửa đạn đạo\" OR nato");

    assertThat(own.themesOf("tên_lửa_đạn_đạo", "vi")).containsExactly("t");
    assertThat(own.themesOf("tên_lửa_đạn_đạo_liên_lục_địa", "vi")).containsExactly("t");
    assertThat(own.themesOf("tổng_thư_ký_nato", "vi")).containsExactly("t");
  }

  @Test
  void themesOf_termThatIsAPartOfAnAskedPhrase_isOwn() {
    OwnWords own = own("\"tên lửa đạn đạo\"");

    assertThat(own.themesOf("tên_lửa", "vi")).containsExactly("t");
    assertThat(own.themesOf("đạn_đạo", "vi")).containsExactly("t");
  }

  @Test
  void themesOf_termThatHasOnlyAPartInCommon_isNotOwn() {
    OwnWords own = own("\"tên lửa đạn đạo\"");

    assertThat(own.themesOf("tên_tuổi", "vi")).isEmpty();
    assertThat(own.themesOf("tên_đạo", "vi")).isEmpty();
    assertThat(own.themesOf("bình_nhưỡng", "vi")).isEmpty();
  }

  @Test
  void themesOf_spellings_areThoseOfAComparisonForm() {
    OwnWords own = own("=Nga OR ~Matxcova OR organi*ation OR \"sea* route\"");

    assertThat(own.themesOf("nga", "vi")).containsExactly("t");
    assertThat(own.themesOf("mátxcơva", "vi")).containsExactly("t");
    assertThat(own.themesOf("organisation", "vi")).containsExactly("t");
    assertThat(own.themesOf("seaward_route", "vi")).containsExactly("t");
    assertThat(own.themesOf("seaward", "vi")).containsExactly("t");
  }

  @Test
  void themesOf_whatTheQueryDenies_isNotOwn() {
    OwnWords own = own("guinea NOT NEAR/1 bissau AND NOT football");

    assertThat(own.themesOf("guinea", "en")).containsExactly("t");
    assertThat(own.themesOf("bissau", "en")).isEmpty();
    assertThat(own.themesOf("football", "en")).isEmpty();
  }

  @Test
  void themesOf_anotherLanguage_asksForItsOwnWords() {
    Theme theme =
        new Theme(
            "t",
            "T",
            "",
            Map.of("vi", ThemeQuery.parse("\"cấm vận\""), "any", ThemeQuery.parse("embargo")));
    OwnWords own = new OwnWords(ThemeLibrary.of(List.of(theme)));

    assertThat(own.themesOf("cấm_vận", "vi")).containsExactly("t");
    assertThat(own.themesOf("embargo", "vi")).containsExactly("t");
    assertThat(own.themesOf("cấm_vận", "en")).isEmpty();
    assertThat(own.themesOf("embargo", "de")).containsExactly("t");
  }

  @Test
  void ofActors_namesAreTheirOwnWords_andReferencesBringThem() {
    Actor crew = new Actor("crew", "Crew", Map.of("en", List.of(Actor.alias("=Mai Linh"))));
    Theme rowing =
        new Theme("rowing", "Rowing", "", Map.of("en", ThemeQuery.parse("ACTOR(crew) AND row*")));
    ThemeLibrary library = new ThemeLibrary(List.of(rowing), List.of(crew));

    assertThat(new OwnWords(library.ofActors()).themesOf("mai_linh", "en")).containsExactly("crew");
    assertThat(new OwnWords(library).themesOf("mai_linh", "en")).containsExactly("rowing");
    assertThat(library.actorsIn("rowing", "en")).containsExactly("crew");
  }

  @Test
  void themesIn_childrenAndReferences_areFollowed() {
    Theme water = new Theme("water", "Water", "", null, Map.of());
    Theme rain =
        new Theme("rain", "Rain", "", "water", Map.of("en", ThemeQuery.parse("THEME(cloud)")));
    Theme cloud = new Theme("cloud", "Cloud", "", Map.of("en", ThemeQuery.parse("cloud*")));

    assertThat(ThemeLibrary.of(List.of(water, rain, cloud)).themesIn("water", "en"))
        .containsExactly("cloud", "rain");
  }

  private static OwnWords own(String query) {
    Theme theme = new Theme("t", "T", "", Map.of("any", ThemeQuery.parse(query)));
    return new OwnWords(ThemeLibrary.of(List.of(theme)));
  }
}
