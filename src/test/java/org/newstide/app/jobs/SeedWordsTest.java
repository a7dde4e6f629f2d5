package org.newstide.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.newstide.core.query.ThemeQuery;

class SeedWordsTest {

  @Test
  void wanted_wordsAndPhrases_areThoseThatTheQueryLooksFor() {
    assertThat(wanted("NATO AND (\"châu Á\" OR ~\"Trieu Tien\" OR =Nga)"))
        .containsExactly("nato", "châu á", "trieu tien", "Nga");
  }

  @Test
  void wanted_whatTheQueryDenies_isLeftOut() {
    assertThat(wanted("Nga AND NOT \"hoa hậu\" AND missile")).containsExactly("nga", "missile");
    assertThat(wanted("Nga AND NOT (bóng OR đá) AND missile")).containsExactly("nga", "missile");
    assertThat(wanted("Guinea NOT NEAR/1 Bissau")).containsExactly("guinea");
    assertThat(wanted("a1 NEAR/3 b2")).containsExactly("a1", "b2");
  }

  @Test
  void wanted_beginningsOfWords_areLeftOut() {
    assertThat(wanted("missile* OR rocket")).containsExactly("rocket");
  }

  private static java.util.List<String> wanted(String query) {
    return SeedWords.wanted(ThemeQuery.parse(query).toString());
  }
}
