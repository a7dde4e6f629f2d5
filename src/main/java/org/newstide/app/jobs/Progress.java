package org.newstide.app.jobs;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkStageInfo;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.JavaSparkStatusTracker;
import org.apache.spark.sql.SparkSession;

/**
 * Tells a person what goes on: in a terminal one line that is drawn over and over, elsewhere a line
 * when a job begins and one when it ends.
 */
public final class Progress implements AutoCloseable {

  private static final String ERASE = "\r\u001b[K";

  private final PrintStream out;
  private final boolean terminal;
  private final ScheduledExecutorService clock;
  private ScheduledFuture<?> drawing;

  /**
   * @param terminal true if {@code out} is a terminal, where a line can be drawn over
   */
  public Progress(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
    this.clock =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "progress");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** A job begins: its place among the jobs of this run, and its name. */
  void begin(SparkSession spark, int place, int jobs, String name) {
    String head = String.format(Locale.ROOT, "[%d/%d] %s", place, jobs, name);
    if (!terminal) {
      out.println(head);
      return;
    }
    Pace pace = new Pace();
    JavaSparkStatusTracker tracker =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).statusTracker();
    long started = System.nanoTime();
    drawing =
        clock.scheduleAtFixedRate(
            () -> draw(head, tracker, started, pace), 0, 500, TimeUnit.MILLISECONDS);
  }

  /** The job that began last has ended. */
  void end(String name, Duration took, String account) {
    if (drawing != null) {
      drawing.cancel(false);
      drawing = null;
    }
    out.println((terminal ? ERASE : "") + line(name, took, account));
  }

  /** A line for the reader, between the jobs. */
  public void say(String line) {
    out.println((terminal ? ERASE : "") + line);
  }

  @Override
  public void close() {
    clock.shutdownNow();
    if (terminal) {
      out.print(ERASE);
    }
  }

  private static String line(String name, Duration took, String account) {
    return String.format(
        Locale.ROOT, "  %-20s %6.1f s  %s", name, took.toMillis() / 1000.0, account);
  }

  private void draw(String head, JavaSparkStatusTracker tracker, long started, Pace pace) {
    int done = 0;
    int all = 0;
    for (int id : tracker.getActiveStageIds()) {
      SparkStageInfo stage = tracker.getStageInfo(id);
      if (stage != null) {
        done += stage.numCompletedTasks();
        all += stage.numTasks();
      }
    }
    double seconds = (System.nanoTime() - started) / 1e9;
    out.print(ERASE + head + state(seconds, done, all, pace.of(seconds, done, all)));
    out.flush();
  }

  /**
   * What is known of the stages that run: the rest of a job is not, as Spark plans it on the way.
   *
   * @param pace tasks a second; 0 if unknown
   */
  static String state(double seconds, int done, int all, double pace) {
    StringBuilder state = new StringBuilder(String.format(Locale.ROOT, "  %.0f s", seconds));
    if (all > 0) {
      state.append(String.format(Locale.ROOT, "  %,d of %,d tasks", done, all));
    }
    if (pace > 0) {
      double left = (all - done) / pace;
      state.append(String.format(Locale.ROOT, ", %.1f a second, stage done in %.0f s", pace, left));
    }
    return state.toString();
  }

  /** Speed of the stages that run, measured from the moment at which these began. */
  private static final class Pace {

    private int all;
    private int doneBefore;
    private double since;

    double of(double seconds, int done, int tasks) {
      if (tasks != all || done < doneBefore) {
        all = tasks;
        doneBefore = done;
        since = seconds;
      }
      return done > doneBefore && seconds > since ? (done - doneBefore) / (seconds - since) : 0;
    }
  }
}
