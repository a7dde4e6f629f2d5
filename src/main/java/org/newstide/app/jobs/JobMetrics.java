package org.newstide.app.jobs;

import com.codahale.metrics.Gauge;
import com.codahale.metrics.MetricRegistry;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import org.apache.spark.SparkEnv;
import org.apache.spark.Success$;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.metrics.source.Source;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;

/**
 * What the tasks of the running job have cost so far, by the names of {@code runs.metrics}. Also a
 * source {@code newstide} of Spark's own metrics, for whatever sink a session is set up with.
 */
final class JobMetrics extends SparkListener implements Source {

  private static final long DRAINED_MILLIS = 60_000;

  private final SparkSession spark;
  private final MetricRegistry registry = new MetricRegistry();
  private final Map<String, LongAdder> sums = new ConcurrentHashMap<>();

  private JobMetrics(SparkSession spark) {
    this.spark = spark;
    for (String name :
        new String[] {
          "read_bytes",
          "written_bytes",
          "shuffle_bytes",
          "spilled_bytes",
          "processor_millis",
          "tasks",
          "failed_tasks"
        }) {
      sums.put(name, new LongAdder());
      registry.register("job." + name, (Gauge<Long>) () -> sums.get(name).sum());
    }
  }

  /** Listens to a session until it ends. */
  static JobMetrics of(SparkSession spark) {
    JobMetrics metrics = new JobMetrics(spark);
    spark.sparkContext().addSparkListener(metrics);
    SparkEnv.get().metricsSystem().registerSource(metrics);
    return metrics;
  }

  /** A job begins: everything counts from 0. */
  void begin() {
    drain();
    sums.values().forEach(LongAdder::reset);
  }

  /** The figures since the job began; waits until Spark has told of all tasks that have ended. */
  Map<String, Long> soFar() {
    drain();
    Map<String, Long> figures = new TreeMap<>();
    sums.forEach((name, sum) -> figures.put(name, sum.sum()));
    return Collections.unmodifiableMap(figures);
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    add("tasks", 1);
    if (end.reason() != Success$.MODULE$) {
      add("failed_tasks", 1);
    }
    TaskMetrics task = end.taskMetrics();
    if (task != null) {
      add("read_bytes", task.inputMetrics().bytesRead());
      add("written_bytes", task.outputMetrics().bytesWritten());
      add("shuffle_bytes", task.shuffleWriteMetrics().bytesWritten());
      add("spilled_bytes", task.diskBytesSpilled());
      add("processor_millis", task.executorCpuTime() / 1_000_000);
    }
  }

  @Override
  public String sourceName() {
    return "newstide";
  }

  @Override
  public MetricRegistry metricRegistry() {
    return registry;
  }

  private void add(String name, long value) {
    sums.get(name).add(value);
  }

  /** Listeners hear of tasks later than those who wait for the answer. */
  private void drain() {
    try {
      spark.sparkContext().listenerBus().waitUntilEmpty(DRAINED_MILLIS);
    } catch (TimeoutException e) {
      // Figures that lack some tasks are better than a job that fails over them.
      System.getLogger(JobMetrics.class.getName())
          .log(System.Logger.Level.WARNING, "the figures of a job may lack some tasks", e);
    }
  }
}
