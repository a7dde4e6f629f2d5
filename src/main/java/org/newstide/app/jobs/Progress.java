package org.newstide.app.jobs;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.spark.SparkStageInfo;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.JavaSparkStatusTracker;
import org.apache.spark.sql.SparkSession;

/**
 * Tells a person what goes on: in a terminal one line that is drawn over and over; elsewhere a line
 * when a job begins, one every half minute, and one when it ends.
 */
public final class Progress implements AutoCloseable {

  private static final String ERASE = "\r\u001b[K";

  /** Cut at the margin and not wrapped, or what is drawn next would not cover it. */
  private static final String UNWRAPPED = "\u001b[?7l%s\u001b[?7h";

  private static final Duration REDRAWN = Duration.ofMillis(500);
  private static final Duration LOGGED = Duration.ofSeconds(30);

  private final PrintStream out;
  private final boolean terminal;
  private final ScheduledExecutorService clock;
  private ScheduledFuture<?> drawing;
  private volatile Supplier<ProgressLine.Reading> reading = () -> ProgressLine.Reading.NONE;

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

  /**
   * A job begins: its place among the jobs of this run, and its name.
   *
   * @param lastTime how long it took when it ran before
   */
  void begin(SparkSession spark, int place, int jobs, String name, Optional<Duration> lastTime) {
    reading = () -> ProgressLine.Reading.NONE;
    String head = ProgressLine.head(place, jobs, name, lastTime);
    if (!terminal) {
      out.println(head);
    }
    JavaSparkStatusTracker tracker =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).statusTracker();
    long started = System.nanoTime();
    Pace pace = new Pace();
    Supplier<ProgressLine> state =
        () -> {
          double seconds = (System.nanoTime() - started) / 1e9;
          Pace.Tasks tasks = tasks(tracker);
          return new ProgressLine(seconds, tasks, pace.of(seconds, tasks), reading.get());
        };
    Runnable tell = terminal ? () -> draw(head, state.get()) : () -> out.println(state.get());
    Duration every = terminal ? REDRAWN : LOGGED;
    drawing =
        clock.scheduleAtFixedRate(
            tell, terminal ? 0 : every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** From now on the line also says what this yields, until the job ends. */
  void watch(Supplier<ProgressLine.Reading> counts) {
    reading = counts;
  }

  /** The job that began last has ended. */
  void end(String name, Duration took, String account) {
    stop();
    say(ProgressLine.ended(name, took, account));
  }

  /** A line for the reader, between the jobs. */
  public void say(String line) {
    out.println((terminal ? ERASE : "") + line);
  }

  @Override
  public void close() {
    stop();
    clock.shutdownNow();
    if (terminal) {
      out.print(ERASE);
    }
  }

  private void stop() {
    if (drawing != null) {
      drawing.cancel(false);
      drawing = null;
    }
  }

  private void draw(String head, ProgressLine state) {
    out.print(ERASE + String.format(UNWRAPPED, head + state));
    out.flush();
  }

  private static Pace.Tasks tasks(JavaSparkStatusTracker tracker) {
    int done = 0;
    int all = 0;
    for (int id : tracker.getActiveStageIds()) {
      SparkStageInfo stage = tracker.getStageInfo(id);
      if (stage != null) {
        done += stage.numCompletedTasks();
        all += stage.numTasks();
      }
    }
    return new Pace.Tasks(done, all);
  }
}
