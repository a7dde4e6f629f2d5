package org.newstide.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said of a job that runs. */
class ProgressLineTest {

  private static final Pace.Tasks NO_TASKS = new Pace.Tasks(0, 0);

  @Test
  void the_head_has_the_job_its_place_and_how_long_it_took_before() {
    assertThat(ProgressLine.head(2, 11, "tokenize", Optional.empty())).isEqualTo("[2/11] tokenize");
    assertThat(ProgressLine.head(2, 11, "tokenize", Optional.of(Duration.ofMillis(47_400))))
        .isEqualTo("[2/11] tokenize  (last time 47 s)");
  }

  @Test
  void a_job_whose_stages_have_not_begun_has_only_its_time() {
    assertThat(new ProgressLine(3.4, NO_TASKS, 0, ProgressLine.Reading.NONE)).hasToString("  3 s");
  }

  @Test
  void tasks_are_counted_before_their_pace_is_known() {
    ProgressLine line = new ProgressLine(3, new Pace.Tasks(0, 1200), 0, ProgressLine.Reading.NONE);

    assertThat(line).hasToString("  3 s  0 of 1,200 tasks");
  }

  @Test
  void a_pace_tells_what_is_left_of_the_stage() {
    ProgressLine line =
        new ProgressLine(40, new Pace.Tasks(10, 400), 0.5, ProgressLine.Reading.NONE);

    assertThat(line).hasToString("  40 s  10 of 400 tasks, 0.5 a second, stage done in 13 min");
  }

  @Test
  void records_and_rejections_are_told_while_archives_are_read() {
    ProgressLine line =
        new ProgressLine(50, new Pace.Tasks(3, 8), 0.06, new ProgressLine.Reading(25_000, 1_042));

    assertThat(line)
        .hasToString(
            "  50 s  25,000 records, 500 a second, 1,042 rejected"
                + "  3 of 8 tasks, 3.6 a minute, stage done in 83 s");
  }

  @Test
  void long_times_are_told_in_minutes_and_hours() {
    assertThat(ProgressLine.head(1, 1, "ingest", Optional.of(Duration.ofSeconds(119))))
        .endsWith("(last time 119 s)");
    assertThat(ProgressLine.head(1, 1, "ingest", Optional.of(Duration.ofSeconds(120))))
        .endsWith("(last time 2 min)");
    assertThat(ProgressLine.head(1, 1, "ingest", Optional.of(Duration.ofMinutes(200))))
        .endsWith("(last time 3 h 20 min)");
  }

  @Test
  void a_job_that_ended_has_its_time_and_its_rows() {
    assertThat(ProgressLine.ended("tokenize", Duration.ofMillis(31_640), "1,214 phrases"))
        .isEqualTo("  tokenize               31.6 s  1,214 phrases");
  }
}
