package org.newstide.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QueryReviewTest {

  @Test
  void alternative_coveredByAnother_addsNothing() {
    assertThat(review("missile* OR missiles OR rocket"))
        .containsExactly("missiles adds nothing beside missile*");
    assertThat(review("nga OR =Nga")).containsExactly("=Nga adds nothing beside nga");
    assertThat(review("a OR a")).containsExactly("a adds nothing beside a");
    assertThat(review("\"tên lửa\" OR \"tên lửa đạn đạo\"")).isEmpty();
    assertThat(review("=Nga OR nga OR ~nga")).containsExactly("=Nga adds nothing beside nga");
  }

  @Test
  void contradiction_neverHolds() {
    assertThat(review("\"thiên nga\" AND NOT nga"))
        .containsExactly("\"thiên nga\" AND NOT nga never holds: \"thiên nga\" always brings nga");
    assertThat(review("\"thiên nga\" NOT NEAR/2 nga")).hasSize(1);
    assertThat(review("TITLE(LEAD(a))")).hasSize(1);
    assertThat(review("SENTENCE(a) AND NOT a AND b")).isEmpty();
  }

  @Test
  void whatNeverHolds_isNeverFound() {
    for (long seed = 0; seed < 4000; seed++) {
      RandomQueries random = new RandomQueries(new Random(seed));
      QueryNode query = random.query(2);
      List<String> never =
          QueryReview.of(query).stream().filter(s -> s.startsWith(query + " never holds")).toList();
      if (!never.isEmpty()) {
        ThemeLibrary library = random.library(List.of(new Theme("t", "", "", Map.of("vi", query))));
        String[] words = random.article();
        assertThat(new ThemeMatcher(library).match(ArticleText.of(words[0], words[1]), "vi"))
            .as("seed %d: %s", seed, never)
            .noneMatch(match -> match.themeId().equals("t"));
      }
    }
  }

  private static List<String> review(String query) {
    return QueryReview.of(ThemeQuery.parse(query));
  }
}
