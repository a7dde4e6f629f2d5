package org.newstide.pipeline.trends;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.newstide.pipeline.LocalSpark;
import org.newstide.tables.Burst;
import org.newstide.tables.ChangePoint;

class StretchesTest {

  @Test
  void overlapping_stretches_share_segments_and_each_is_whole() {
    Stretches found =
        Stretches.of(
            LocalSpark.rows(Burst.TABLE, List.of(burst("drills", 5, 10), burst("drills", 8, 20))),
            LocalSpark.rows(ChangePoint.TABLE, List.of()));

    assertThat(segmentsOf(found, 5, 10))
        .containsExactly("2024-05-05/2024-05-07", "2024-05-08/2024-05-10");
    assertThat(segmentsOf(found, 8, 20))
        .containsExactly("2024-05-08/2024-05-10", "2024-05-11/2024-05-20");
    assertThat(found.segments().count()).isEqualTo(5);
  }

  @Test
  void every_day_is_in_one_segment_of_each_series() {
    Stretches found =
        Stretches.of(
            LocalSpark.rows(Burst.TABLE, List.of(burst("drills", 5, 10), burst("sanctions", 7, 7))),
            LocalSpark.rows(ChangePoint.TABLE, List.of()));

    for (String day :
        List.of("1950-01-01", "2024-05-04", "2024-05-07", "2024-05-11", "2100-01-01")) {
      assertThat(found.segments().filter("date'%s' between begin and end".formatted(day)).count())
          .as(day)
          .isEqualTo(2);
    }
  }

  private static List<String> segmentsOf(Stretches found, int first, int last) {
    Row stretch =
        found
            .stretches()
            .filter("day(first) = %d and day(last) = %d".formatted(first, last))
            .first();
    return found
        .segments()
        .filter(
            "series = %d and segment between %d and %d"
                .formatted(
                    stretch.<Integer>getAs("series"),
                    stretch.<Integer>getAs("from"),
                    stretch.<Integer>getAs("to")))
        .orderBy("segment")
        .collectAsList()
        .stream()
        .map(row -> row.getAs("begin") + "/" + row.getAs("end"))
        .toList();
  }

  private static Burst burst(String theme, int first, int last) {
    LocalDate begin = LocalDate.of(2024, 5, first);
    LocalDate end = LocalDate.of(2024, 5, last);
    return new Burst(
        "theme",
        theme,
        "day",
        "all",
        "all",
        "articles",
        begin,
        end,
        1,
        3,
        60,
        90,
        0.6,
        0.5,
        5,
        false,
        0.001,
        0.001,
        1,
        true);
  }
}
