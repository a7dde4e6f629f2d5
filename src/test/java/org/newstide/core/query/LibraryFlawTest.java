package org.newstide.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LibraryFlawTest {

  @Test
  void reference_toNothing_isAFlaw() {
    assertThat(flaws(List.of(theme("a", null, "THEME(b) OR ACTOR(c)")), List.of()))
        .containsExactly(
            "theme a, vi: THEME(b) must be the id of a theme, found none",
            "theme a, vi: ACTOR(c) must be the id of an actor, found none");
  }

  @Test
  void reference_withoutAQueryForTheLanguage_isAFlaw() {
    Theme english = new Theme("b", "", "", Map.of("en", ThemeQuery.parse("x")));

    assertThat(flaws(List.of(theme("a", null, "THEME(b)"), english), List.of()))
        .containsExactly("theme a, vi: THEME(b) must have a query for vi, found [en]");
  }

  @Test
  void circle_ofReferences_isAFlaw() {
    assertThat(
            flaws(
                List.of(
                    theme("a", null, "THEME(b)"),
                    theme("b", null, "x AND THEME(c)"),
                    theme("c", null, "y OR THEME(b)")),
                List.of()))
        .containsExactly(
            "theme c, vi: must not lead back to itself, found THEME(b) → THEME(c) → THEME(b)");
    assertThat(flaws(List.of(theme("a", null, "THEME(a)")), List.of()))
        .containsExactly("theme a, vi: must not lead back to itself, found THEME(a) → THEME(a)");
  }

  @Test
  void circle_throughAParentOrAnActor_isAFlaw() {
    assertThat(flaws(List.of(theme("a", "b", "x"), theme("b", "a", "y")), List.of())).hasSize(1);
    Actor actor = new Actor("g", "", Map.of("any", List.of(ThemeQuery.parse("ACTOR(g)"))));
    assertThat(flaws(List.of(), List.of(actor)))
        .containsExactly("actor g, any: must not lead back to itself, found ACTOR(g) → ACTOR(g)");
  }

  @Test
  void diamond_ofReferences_isNoFlaw() {
    assertThat(
            flaws(
                List.of(
                    theme("a", null, "THEME(b) AND THEME(c)"),
                    theme("b", null, "THEME(d)"),
                    theme("c", null, "THEME(d)"),
                    theme("d", null, "x")),
                List.of()))
        .isEmpty();
  }

  @Test
  void parent_thatIsNone_andThemeWithoutQueryAndChild_areFlaws() {
    assertThat(flaws(List.of(theme("a", "b", "x")), List.of()))
        .containsExactly("theme a: parent must be the id of a theme, found b");
    Theme empty = new Theme("e", "", "", Map.of());
    assertThat(flaws(List.of(empty), List.of()))
        .containsExactly("theme e: queries must not be empty without children");
    assertThat(flaws(List.of(empty, theme("a", "e", "x")), List.of())).isEmpty();
  }

  @Test
  void id_givenTwice_isAFlaw_thatTheLibraryRefuses() {
    List<Theme> twice = List.of(theme("a", null, "x"), theme("a", null, "y"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ThemeLibrary.of(twice))
        .withMessage("theme a: id must be unlike all others");
  }

  private static List<String> flaws(List<Theme> themes, List<Actor> actors) {
    return LibraryFlaw.find(themes, actors).stream().map(LibraryFlaw::toString).toList();
  }

  private static Theme theme(String id, String parent, String query) {
    return new Theme(id, "", "", parent, Map.of("vi", ThemeQuery.parse(query)));
  }
}
