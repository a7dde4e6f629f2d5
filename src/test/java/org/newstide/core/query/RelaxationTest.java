package org.newstide.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RelaxationTest {

  @Test
  void relaxation_asksForOneThingLess() {
    assertThat(Relaxation.of(ThemeQuery.parse("SENTENCE(a AND b AND NOT c)")))
        .extracting(less -> less.missing() + " | " + less.query())
        .containsExactly(
            "a | SENTENCE(b AND NOT c)",
            "b | SENTENCE(a AND NOT c)",
            "NOT c | SENTENCE(a AND b)",
            "SENTENCE(…) | a AND b AND NOT c");
    assertThat(Relaxation.of(ThemeQuery.parse("a NEAR/2 b OR c")))
        .extracting(less -> less.missing() + " | " + less.query())
        .containsExactly("NEAR/2 | a AND b", "b | a", "a | b");
    assertThat(Relaxation.of(ThemeQuery.parse("AT LEAST 2 OF (a, b, c)")).get(0).query())
        .hasToString("AT LEAST 1 OF (a, b, c)");
    assertThat(Relaxation.of(ThemeQuery.parse("a"))).isEmpty();
  }

  @Test
  void relaxation_ofARandomQuery_isAQuery() {
    for (long seed = 0; seed < 1000; seed++) {
      for (Relaxation less : Relaxation.of(new RandomQueries(new Random(seed)).query(3))) {
        assertThat(ThemeQuery.parse(less.query().toString()))
            .as("seed %d", seed)
            .isEqualTo(less.query());
      }
    }
  }

  @Test
  void hugeTheme_isCompiledAndMatched() {
    StringBuilder query = new StringBuilder("w0");
    for (int i = 1; i < 10_000; i++) {
      query.append(" OR w").append(i);
    }
    Theme theme = new Theme("t", "", "", Map.of("any", ThemeQuery.parse(query.toString())));

    assertThat(
            new ThemeMatcher(ThemeLibrary.of(List.of(theme)))
                .match(ArticleText.of("", "w9999 🚀 שלום w5"), "en"))
        .hasSize(2);
  }
}
