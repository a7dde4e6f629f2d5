package org.newstide.core.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TopicDiversityTest {

  private final TopicDiversity some =
      new TopicDiversity(List.of(new int[] {1, 2}, new int[] {2, 3}, new int[] {4, 2}));

  @Test
  void diversity_isTheShareOfDifferentTerms() {
    assertThat(some.diversity()).isCloseTo(4 / 6.0, within(1e-12));
    assertThat(new TopicDiversity(List.of()).diversity()).isZero();
  }

  @Test
  void uniqueness_isTheMeanOfOneOverTopicsWithTheTerm() {
    assertThat(some.uniqueness(0)).isCloseTo((1 + 1 / 3.0) / 2, within(1e-12));
  }
}
