package org.newstide.app.jobs;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
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
import org.newstide.app.logs.JsonLog;

/**
 * Tells a person or a log what goes on: in a terminal one line that is drawn over and over;
 * elsewhere a line when a job begins, one every half minute, and one when it ends.
 */
public final class Progress implements AutoCloseable {

  private final ProgressVoice voice;
  private final ScheduledExecutorService clock;
  private ScheduledFuture<?> telling;
  private volatile Supplier<ProgressLine.Reading> reading = () -> ProgressLine.Reading.NONE;

  private Progress(ProgressVoice voice) {
    this.voice = voice;
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
   * @param terminal true if {@code out} is a terminal, where a line can be drawn over
   */
  public static Progress to(PrintWriter out, boolean terminal) {
    if (JsonLog.isOn()) {
      return new Progress(new JsonVoice(out));
    }
    return new Progress(terminal ? new TerminalVoice(out) : new LineVoice(out));
  }

  /**
   * A job begins: its place among the jobs of this run, and its name.
   *
   * @param lastTime how long it took when it ran before
   */
  void begin(SparkSession spark, int place, int jobs, String name, Optional<Duration> lastTime) {
    JsonLog.job(name);
    reading = () -> ProgressLine.Reading.NONE;
    voice.begun(place, jobs, name, lastTime);
    JavaSparkStatusTracker tracker =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).statusTracker();
    long started = System.nanoTime();
    Pace pace = new Pace();
    Runnable tell =
        () -> {
          double seconds = (System.nanoTime() - started) / 1e9;
          Pace.Tasks tasks = tasks(tracker);
          voice.state(new ProgressLine(seconds, tasks, pace.of(seconds, tasks), reading.get()));
        };
    long every = voice.every().toMillis();
    telling = clock.scheduleAtFixedRate(tell, every, every, TimeUnit.MILLISECONDS);
  }

  /** From now on the line also says what this yields, until the job ends. */
  void watch(Supplier<ProgressLine.Reading> counts) {
    reading = counts;
  }

  /** The job that began last has ended with so many rows in each of its tables. */
  void end(String name, Duration took, Map<String, Long> rows) {
    stop();
    voice.ended(name, took, rows);
    JsonLog.job(null);
  }

  /** A line for the reader, between the jobs. */
  public void say(String line) {
    voice.say(line);
  }

  @Override
  public void close() {
    stop();
    clock.shutdownNow();
    voice.close();
  }

  private void stop() {
    if (telling != null) {
      telling.cancel(false);
      telling = null;
    }
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
