package org.newstide.app.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.newstide.core.time.Grain;
import org.newstide.pipeline.trends.ChangeSettings;

class FalseAlarmsTest {

  @Test
  void of_shuffledArchives_staysAtTheStatedRate() {
    List<DaySeries> archive = FalseAlarms.invented(12, 90, 80);

    List<FalseAlarms.Line> lines = new FalseAlarms(ChangeSettings.DEFAULTS).of(archive, 20);

    assertThat(lines).hasSize(8);
    assertThat(lines)
        .allSatisfy(line -> assertThat(line.alarms()).as(line.toString()).isLessThanOrEqualTo(3));
    assertThat(lines.stream().mapToInt(FalseAlarms.Line::alarms).sum()).isLessThanOrEqualTo(8);
  }

  @Test
  void shuffled_keepsTheArticlesOfADayAndTheMentionsOfAll() {
    DaySeries before = FalseAlarms.invented(3, 60, 50).get(1);

    DaySeries after = before.shuffled(new SplittableRandom(7));

    assertThat(after.totals()).isEqualTo(before.totals());
    assertThat(Arrays.stream(after.mentioning()).sum())
        .isEqualTo(Arrays.stream(before.mentioning()).sum());
    assertThat(after.mentioning()).isNotEqualTo(before.mentioning());
    for (int i = 0; i < 60; i++) {
      assertThat(after.mentioning()[i]).isBetween(0L, after.totals()[i]);
    }
  }

  @Test
  void rows_ofAGrain_leaveOutPeriodsCutShort() {
    DaySeries days = FalseAlarms.invented(1, 17, 50).get(0);

    assertThat(days.rows(Grain.DAY)).hasSize(17);
    assertThat(days.rows(Grain.WEEK)).hasSize(2);
    assertThat(days.rows(Grain.MONTH)).isEmpty();
  }
}
