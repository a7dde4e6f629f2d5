package org.newstide.pipeline.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TopicEstimateTest {

  private static final TopicSettings HUNDRED = TopicSettings.of(100, 300, 1);
  private static final double GIGABYTE = 1e9;

  @Test
  void runner_corpusThatFits_isInMemory() {
    TopicEstimate small = new TopicEstimate(1_000_000, 20_000, 100);

    assertThat(small.runner(HUNDRED, 4 * GIGABYTE, 2)).isEqualTo(TopicRunner.MEMORY);
  }

  @Test
  void runner_corpusThatDoesNotFit_isSpark() {
    TopicEstimate large = new TopicEstimate(200_000_000, 20_000, 100);

    assertThat(large.runner(HUNDRED, 4 * GIGABYTE, 8)).isEqualTo(TopicRunner.SPARK);
  }

  @Test
  void runner_countsThatFitNowhere_areRefusedWithAWayOut() {
    TopicEstimate huge = new TopicEstimate(4_000_000_000L, 200_000, 1000);

    assertThatThrownBy(() -> huge.runner(HUNDRED, 4 * GIGABYTE, 800))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "topics must fit into half of the driver's heap, 2.0 GB, found an estimate of 4.8 GB"
                + " for count 1000, 200,000 terms and 4,000,000,000 tokens; lower count or"
                + " max-terms, or raise the heap (NEWSTIDE_HEAP)");
    assertThatThrownBy(
            () ->
                new TopicEstimate(200_000_000, 20_000, 100)
                    .runner(HUNDRED.withRunner(TopicRunner.MEMORY), 4 * GIGABYTE, 8))
        .hasMessageContaining("set runner: spark");
  }

  @Test
  void runner_fitThatTakesTooLong_isRefusedWithAWayOut() {
    TopicSettings online = TopicSettings.of(300, 300, 1).withAlgorithm(TopicAlgorithm.MLLIB_ONLINE);

    assertThatThrownBy(
            () -> new TopicEstimate(10_000_000, 20_000, 300).runner(online, 8 * GIGABYTE, 2))
        .hasMessageStartingWith(
            "topics must be learnt within max-hours, 24.0, found an estimate of 125.0 hours for"
                + " algorithm mllib-online, count 300, 300 passes and 10,000,000 tokens on 1 cores");
  }

  @Test
  void settings_outOfRange_areRefused() {
    TopicSettings d = TopicSettings.DEFAULTS;
    assertThatThrownBy(() -> d.withCount(1)).hasMessage("count must be in [2, 32767], found 1");
    assertThatThrownBy(() -> d.withPasses(0)).hasMessage("passes must be in [1, 100000], found 0");
    List<TopicSeed> seeds = List.of(new TopicSeed("en", List.of("missile"), ""));
    assertThatThrownBy(() -> d.withAlgorithm(TopicAlgorithm.MLLIB_EM).withSeeds(seeds))
        .hasMessage("seeds must be given only where algorithm is gibbs, found mllib-em");
    assertThatThrownBy(
            () -> d.withCount(2).withSeeds(List.of(seeds.get(0), seeds.get(0), seeds.get(0))))
        .hasMessage("seeds must be at most count in a language, found 3 for en");
  }
}
