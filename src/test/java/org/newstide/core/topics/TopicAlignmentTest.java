package org.newstide.core.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.newstide.core.topics.AlignmentKind.BORN;
import static org.newstide.core.topics.AlignmentKind.DIED;
import static org.newstide.core.topics.AlignmentKind.DRIFTED;
import static org.newstide.core.topics.AlignmentKind.MERGED;
import static org.newstide.core.topics.AlignmentKind.SAME;
import static org.newstide.core.topics.AlignmentKind.SPLIT;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class TopicAlignmentTest {

  private static final TopicWeights SPORT = topic(5, 5, 5, 5, 0, 0, 0, 0, 0, 0);
  private static final TopicWeights BALL_GAMES = topic(5, 5, 0, 0, 0, 0, 0, 0, 0, 0);
  private static final TopicWeights RACES = topic(0, 0, 5, 6, 0, 0, 0, 0, 0, 0);
  private static final TopicWeights WEATHER = topic(0, 0, 0, 0, 4, 4, 4, 0, 0, 0);
  private static final TopicWeights STORMS = topic(0, 0, 0, 0, 1, 1, 4, 9, 0, 0);
  private static final TopicWeights MONEY = topic(0, 0, 0, 0, 0, 0, 0, 0, 7, 3);

  @Test
  void similarity_isTheBhattacharyyaCoefficient() {
    double[][] found = TopicAlignment.similarity(List.of(SPORT), List.of(SPORT, BALL_GAMES, MONEY));

    assertThat(found[0][0]).isCloseTo(1, within(1e-12));
    assertThat(found[0][1]).isCloseTo(Math.sqrt(0.5), within(1e-12));
    assertThat(found[0][2]).isZero();
  }

  @Test
  void align_theSameTopicsInAnotherOrder_areTheSame() {
    assertThat(align(List.of(SPORT, WEATHER, MONEY), List.of(MONEY, SPORT, WEATHER)))
        .containsExactly(link(SAME, 0, 1), link(SAME, 1, 2), link(SAME, 2, 0));
  }

  @Test
  void align_changedTopic_hasDrifted() {
    assertThat(align(List.of(SPORT, WEATHER), List.of(SPORT, STORMS)))
        .containsExactly(link(SAME, 0, 0), link(DRIFTED, 1, 1));
  }

  @Test
  void align_oneTopicBecomesTwo_isSplit() {
    assertThat(align(List.of(SPORT, MONEY), List.of(MONEY, RACES, BALL_GAMES)))
        .containsExactly(link(DRIFTED, 0, 2), link(SAME, 1, 0), link(SPLIT, 0, 1));
  }

  @Test
  void align_twoTopicsBecomeOne_areMerged() {
    assertThat(align(List.of(MONEY, RACES, BALL_GAMES), List.of(SPORT, MONEY)))
        .containsExactly(link(SAME, 0, 1), link(DRIFTED, 2, 0), link(MERGED, 1, 0));
  }

  @Test
  void align_strangers_areBornAndDie() {
    assertThat(align(List.of(SPORT), List.of(MONEY)))
        .containsExactly(link(BORN, -1, 0), link(DIED, 0, -1));
    assertThat(align(List.of(), List.of(MONEY))).containsExactly(link(BORN, -1, 0));
    assertThat(align(List.of(SPORT), List.of())).containsExactly(link(DIED, 0, -1));
  }

  @Test
  void align_termThatOnlyThePreviousModelHas_isNoTrouble() {
    TopicWeights longer = new TopicWeights(new int[] {0, 99}, new double[] {1, 1});

    assertThat(align(List.of(longer), List.of(SPORT))).hasSize(2);
  }

  @Test
  void thresholds_outOfOrder_areRefused() {
    assertThatThrownBy(() -> new AlignmentThresholds(0.5, 0.6, 0.4))
        .hasMessage(
            "same must be at least drifted, and that at least part, all in (0, 1],"
                + " found 0.5, 0.6, 0.4");
  }

  private static List<Tuple> align(List<TopicWeights> previous, List<TopicWeights> current) {
    return TopicAlignment.align(previous, current, AlignmentThresholds.DEFAULTS).stream()
        .map(link -> link(link.kind(), link.previous(), link.current()))
        .toList();
  }

  private static Tuple link(AlignmentKind kind, int previous, int current) {
    return Tuple.tuple(kind, previous, current);
  }

  private static TopicWeights topic(double... weights) {
    return TopicWeights.of(weights, 0);
  }
}
