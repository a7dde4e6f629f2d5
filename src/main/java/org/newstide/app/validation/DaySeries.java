package org.newstide.app.validation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.newstide.core.time.Grain;
import org.newstide.tables.Prevalence;

/**
 * A subject day by day.
 *
 * @param subject its id
 * @param days in order
 * @param mentioning articles of each day that mention it
 * @param totals all articles of each day
 */
public record DaySeries(String subject, List<LocalDate> days, long[] mentioning, long[] totals) {

  public DaySeries {
    requireNonNull(subject, "subject");
    days = List.copyOf(days);
  }

  /** The same articles with their dates shuffled: as many a day, as many on the subject in all. */
  DaySeries shuffled(SplittableRandom random) {
    long[] ends = totals.clone();
    Arrays.parallelPrefix(ends, Long::sum);
    int articles = Math.toIntExact(ends[ends.length - 1]);
    long[] counts = new long[totals.length];
    BitSet taken = new BitSet(articles);
    for (long left = Arrays.stream(mentioning).sum(); left > 0; ) {
      int article = random.nextInt(articles);
      if (!taken.get(article)) {
        taken.set(article);
        int at = Arrays.binarySearch(ends, article + 1L);
        int day = at >= 0 ? firstOf(ends, at) : -at - 1;
        counts[day]++;
        left--;
      }
    }
    return new DaySeries(subject, days, counts, totals);
  }

  /**
   * Days without articles end where the day before ends; an article belongs to the first of them.
   */
  private static int firstOf(long[] ends, int at) {
    int first = at;
    while (first > 0 && ends[first - 1] == ends[at]) {
      first--;
    }
    return first;
  }

  /**
   * Its covered periods of a grain, the first and the last left out where they may be cut short.
   */
  List<Prevalence> rows(Grain grain) {
    Map<LocalDate, long[]> periods = new LinkedHashMap<>();
    for (int i = 0; i < days.size(); i++) {
      LocalDate period = grain.startOf(days.get(i));
      boolean whole =
          !period.isBefore(days.get(0)) && !grain.endOf(period).isAfter(days.get(days.size() - 1));
      if (whole) {
        long[] counts = periods.computeIfAbsent(period, start -> new long[2]);
        counts[0] += mentioning[i];
        counts[1] += totals[i];
      }
    }
    List<Prevalence> rows = new ArrayList<>();
    periods.forEach(
        (period, counts) -> {
          if (counts[1] > 0) {
            rows.add(row(grain, period, counts[0], counts[1]));
          }
        });
    return rows;
  }

  private Prevalence row(Grain grain, LocalDate period, long counted, long total) {
    double share = (double) counted / total;
    return new Prevalence(
        "theme",
        subject,
        grain.toString(),
        period,
        "all",
        "all",
        "articles",
        counted,
        total,
        share,
        share,
        share,
        0,
        share,
        share,
        null,
        null,
        null,
        true,
        true);
  }
}
