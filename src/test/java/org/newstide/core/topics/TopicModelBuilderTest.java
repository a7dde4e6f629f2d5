package org.newstide.core.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TopicModelBuilderTest {

  @Test
  void build_countsInAnyOrder_addUp() {
    TopicModel model =
        new TopicModelBuilder(3, 2)
            .add(2, 1, 5)
            .add(0, 0, 1)
            .add(2, 0, 7)
            .add(0, 0, 2)
            .build(new double[] {0.5, 1}, 0.1);

    assertThat(model.count(0, 0)).isEqualTo(3);
    assertThat(model.count(0, 2)).isEqualTo(7);
    assertThat(model.count(1, 2)).isEqualTo(5);
    assertThat(model.count(1, 1)).isZero();
    assertThat(model.total(0)).isEqualTo(10);
    assertThat(model.alpha(1)).isEqualTo(1);
  }

  @Test
  void build_ofAModelsCounts_isThatModel() {
    TopicModel model = new TopicModelBuilder(4, 300).add(3, 299, 5).add(1, 0, 2).build(ones(), 1);
    TopicModelBuilder again = new TopicModelBuilder(4, 300);
    model.forEachCount(again::add);

    assertThat(again.build(ones(), 1).toBytes()).isEqualTo(model.toBytes());
  }

  private static double[] ones() {
    double[] ones = new double[300];
    java.util.Arrays.fill(ones, 1);
    return ones;
  }

  @Test
  void builder_wrongNumbers_areRefused() {
    TopicModelBuilder builder = new TopicModelBuilder(3, 2);
    assertThatThrownBy(() -> builder.add(3, 0, 1))
        .hasMessage("term, topic and count must be below 3, below 2 and above 0, found 3, 0, 1");
    assertThatThrownBy(() -> builder.build(new double[] {1}, 1))
        .hasMessage("alpha must be of 2 topics, found 1");
    assertThatThrownBy(() -> new TopicModelBuilder(0, 2))
        .hasMessage("terms must be at least 1, found 0");
  }
}
