package org.newstide.pipeline.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.newstide.pipeline.topics.TopicChoice.Candidate;

class TopicChoiceTest {

  private static final TopicSettings SETTINGS = TopicSettings.of(10, 30, 7);

  @Test
  void sweep_plantedTopics_recommendsTheirNumber() {
    TopicChoice choice = sweep("en", List.of(12, 3));

    assertThat(choice.candidates()).extracting(Candidate::count).containsExactly(3, 12);
    assertThat(choice.recommended()).isEqualTo(3);
    assertThat(choice.candidates().get(0).stability()).isGreaterThan(0.95);
    assertThat(choice.candidates().get(0).perplexity()).as("too few to hold out").isNull();
    assertThat(choice.reasons())
        .contains("coherence: rank 1 of 2, mark 1.00", "stability: rank 1 of 2, mark 1.00")
        .noneMatch(reason -> reason.contains("perplexity"));
  }

  @Test
  void sweep_languageWithoutArticles_isRefused() {
    assertThatThrownBy(() -> sweep("vi", List.of(3)))
        .hasMessage("language must have at least 50 articles with kept terms, found 0 for vi");
  }

  private static TopicChoice sweep(String language, List<Integer> counts) {
    return TopicChoice.sweep(
        PlantedTopics.tokens(PlantedTopics.articles(120)),
        PlantedTopics.vocabulary(),
        language,
        SETTINGS,
        counts,
        List.of(1L, 2L),
        TopicFitting.QUIET);
  }
}
