package org.newstide.pipeline.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScheduleTest {

  @Test
  void of_largeArchive_seesEachArticleAsOftenAsAsked() {
    Schedule schedule = Schedule.of(30_000, 5);

    assertThat(schedule.batchShare()).isEqualTo(0.05);
    assertThat(schedule.steps() * schedule.batchShare()).isCloseTo(5, within(1e-9));
  }

  @Test
  void of_smallArchive_takesLargerStepsAndEnoughOfThem() {
    assertThat(Schedule.of(1000, 5)).isEqualTo(new Schedule(60, 0.5));
    assertThat(Schedule.of(50, 5)).isEqualTo(new Schedule(60, 1));
    assertThat(Schedule.of(50, 100)).isEqualTo(new Schedule(100, 1));
  }

  @Test
  void remainingStart_ofAnySchedule_isNearlyNothing() {
    for (long articles : new long[] {2, 50, 500, 5000, 50_000, 5_000_000}) {
      for (int passes : new int[] {1, 5, 100}) {
        assertThat(Schedule.of(articles, passes).remainingStart()).isBetween(0.0, 1e-6);
      }
    }
  }
}
