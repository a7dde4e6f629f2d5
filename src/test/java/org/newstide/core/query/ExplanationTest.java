package org.newstide.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExplanationTest {

  @Test
  void explanation_showsWhatMatchedWhere() {
    assertThat(
            explain(
                "SENTENCE((nga OR =Moskva) AND \"hợp tác\" AND NOT mỹ)",
                "Mở đầu. Nga muốn hợp tác."))
        .hasToString(
            """
            yes  theme t, vi
              yes  SENTENCE
                yes  sentence 1: “Nga muốn hợp tác”
                  yes  AND: “Nga” in sentence 1, “hợp tác” in sentence 1
                    yes  nga OR =Moskva: “Nga” in sentence 1
                      yes  nga: “Nga” in sentence 1
                    yes  "hợp tác": “hợp tác” in sentence 1
                    yes  NOT
                      no   mỹ
            """);
  }

  @Test
  void explanationOfNoMatch_showsWhatIsMissing_andWhatStandsElsewhere() {
    assertThat(explain("SENTENCE(nga NEAR/2 thua)", "Nga đến. Mỹ thua."))
        .hasToString(
            """
            no   theme t, vi
              no   SENTENCE
                no   the same in the text around
                  no   NEAR/2
                    yes  nga: “Nga” in sentence 0
                    yes  thua: “thua” in sentence 1
            """);
  }

  @Test
  void explanationOfAnOrThatFails_showsWhatCameNear() {
    assertThat(explain("nga NEAR/1 thua OR bom OR lửa", "Nga chưa thua").toString())
        .contains("no   NEAR/1", "yes  nga: “Nga” in sentence 0", "yes  thua: “thua” in sentence 0")
        .doesNotContain("no   bom\n");
  }

  @Test
  void explanation_holdsExactlyWhereTheMatcherFinds() {
    for (long seed = 0; seed < 1000; seed++) {
      RandomQueries random = new RandomQueries(new Random(seed));
      Theme theme = new Theme("t", "", "", Map.of("vi", random.query(3)));
      ThemeLibrary library = random.library(List.of(theme));
      String[] words = random.article();
      ArticleText article = ArticleText.of(words[0], words[1]);

      Explanation explanation = library.explain(article, "t", "vi");

      assertThat(explanation.holds())
          .as("seed %d%n%s", seed, explanation)
          .isEqualTo(
              new ThemeMatcher(library)
                  .match(article, "vi").stream().anyMatch(match -> match.themeId().equals("t")));
    }
  }

  private static Explanation explain(String query, String text) {
    Theme theme = new Theme("t", "", "", Map.of("vi", ThemeQuery.parse(query)));
    return ThemeLibrary.of(List.of(theme)).explain(ArticleText.of("", text), "t", "vi");
  }
}
