package org.newstide.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The speed of what runs now. */
class PaceTest {

  private final Pace pace = new Pace();

  @Test
  void unknown_until_a_task_has_ended() {
    assertThat(at(0, 0, 8)).isZero();
    assertThat(at(5, 0, 8)).isZero();
  }

  @Test
  void tasks_a_second_since_the_stage_began() {
    at(10, 0, 8);

    assertThat(at(14, 2, 8)).isEqualTo(0.5);
    assertThat(at(20, 4, 8)).isEqualTo(0.4);
  }

  @Test
  void another_stage_begins_anew() {
    at(0, 0, 8);
    at(2, 7, 8);

    assertThat(at(3, 0, 200)).isZero();
    assertThat(at(5, 20, 200)).isEqualTo(10);
  }

  @Test
  void a_stage_with_as_many_tasks_begins_anew_too() {
    at(0, 0, 8);
    at(10, 6, 8);

    assertThat(at(11, 1, 8)).isZero();
    assertThat(at(12, 2, 8)).isEqualTo(1);
  }

  private double at(double seconds, int done, int all) {
    return pace.of(seconds, new Pace.Tasks(done, all));
  }
}
