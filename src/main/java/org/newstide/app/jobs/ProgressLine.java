package org.newstide.app.jobs;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is known of a job that runs. Its text says what is left of the stages that Spark has begun:
 * those behind them it plans on the way.
 *
 * @param seconds since the job began
 * @param tasks of the stages that run
 * @param pace tasks a second; 0 if unknown
 * @param reading what has become of the archives' records
 */
record ProgressLine(double seconds, Pace.Tasks tasks, double pace, Reading reading) {

  /** Records read so far and those among them that are no articles. */
  record Reading(long records, long rejections) {

    static final Reading NONE = new Reading(0, 0);
  }

  /** What stands before the text of a job, and alone where it begins. */
  static String head(int place, int jobs, String name, Optional<Duration> lastTime) {
    String before = lastTime.map(took -> "  (last time " + time(took) + ")").orElse("");
    return String.format(Locale.ROOT, "[%d/%d] %s%s", place, jobs, name, before);
  }

  /** The text of a job that has ended. */
  static String ended(String name, Duration took, String account) {
    return String.format(
        Locale.ROOT, "  %-20s %6.1f s  %s", name, took.toMillis() / 1000.0, account);
  }

  /** Rows by table, as a line says them. */
  static String account(Map<String, Long> rows) {
    return rows.entrySet().stream()
        .map(entry -> String.format(Locale.ROOT, "%,d %s", entry.getValue(), entry.getKey()))
        .collect(Collectors.joining(", "));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("  ").append(time(seconds));
    if (reading.records() > 0) {
      text.append(
          String.format(
              Locale.ROOT,
              "  %,d records, %,.0f a second, %,d rejected",
              reading.records(),
              reading.records() / seconds,
              reading.rejections()));
    }
    if (tasks.all() > 0) {
      text.append(String.format(Locale.ROOT, "  %,d of %,d tasks", tasks.done(), tasks.all()));
    }
    if (pace > 0) {
      double left = (tasks.all() - tasks.done()) / pace;
      text.append(", ").append(rate(pace)).append(", stage done in ").append(time(left));
    }
    return text.toString();
  }

  private static String rate(double pace) {
    return pace < 0.1
        ? String.format(Locale.ROOT, "%.1f a minute", 60 * pace)
        : String.format(Locale.ROOT, "%.1f a second", pace);
  }

  private static String time(Duration time) {
    return time(time.toMillis() / 1000.0);
  }

  private static String time(double seconds) {
    long whole = Math.round(seconds);
    if (whole < 120) {
      return whole + " s";
    }
    return whole < 7200 ? whole / 60 + " min" : whole / 3600 + " h " + whole % 3600 / 60 + " min";
  }
}
