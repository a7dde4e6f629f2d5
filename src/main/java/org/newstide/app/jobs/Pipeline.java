package org.newstide.app.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.newstide.app.config.PipelineSettings;
import org.newstide.app.logs.JsonLog;
import org.newstide.app.storage.RunLog;
import org.newstide.app.storage.TableScan;
import org.newstide.app.storage.Warehouse;
import org.newstide.app.storage.WarehouseBusyException;
import org.newstide.app.storage.WarehouseLease;
import org.newstide.tables.JobRun;
import org.newstide.tables.Rejection;

/**
 * The jobs in the order of the flow, and the run that takes them one after another.
 *
 * <p>A job whose settings, code and inputs are those of its last run is current and is passed over,
 * so a run with nothing new does nothing.
 */
public final class Pipeline {

  /** All jobs, in the order of the flow. */
  public static final List<Job> JOBS =
      List.of(
          new IngestArchives(),
          new ClusterSyndication(),
          new TokenizeArticles(),
          new FitTopics(),
          new FollowTopics(),
          new MatchThemes(),
          new CountCooccurrence(),
          new MeasurePrevalence(),
          new FindChanges(),
          new ExplainChanges(),
          new ReleaseTables());

  /**
   * What would happen to a job.
   *
   * @param job the job
   * @param reason why it runs; empty if it is current
   */
  public record Step(Job job, Optional<String> reason) {}

  private final PipelineInputs inputs;
  private final Clock clock;

  public Pipeline(PipelineInputs inputs, Clock clock) {
    this.inputs = inputs;
    this.clock = clock;
  }

  /** What a run would do now. Starts no Spark and changes nothing. */
  public List<Step> plan(RunRequest request, Configuration hadoop) {
    return new Plan(inputs, request, hadoop, log(hadoop)).steps();
  }

  /**
   * Runs the chosen jobs that are not current.
   *
   * @param master where to run; null for what the pipeline file or spark-submit says
   * @param wait how long to wait for another run on the same warehouse
   * @return the id of the run, or empty if all was current
   * @throws WarehouseBusyException if another run still works on the warehouse then
   */
  public Optional<String> run(
      RunRequest request, String master, Duration wait, Progress progress, Configuration hadoop) {
    String runId = RunIds.next(clock, inputs.settings().name());
    JsonLog.run(runId);
    String warehouse = inputs.catalog().location();
    try (WarehouseLease lease =
        WarehouseLease.take(warehouse, runId, wait, progress::say, hadoop)) {
      return run(runId, lease, request, master, progress, hadoop);
    }
  }

  private Optional<String> run(
      String runId,
      WarehouseLease lease,
      RunRequest request,
      String master,
      Progress progress,
      Configuration hadoop) {
    Plan plan = new Plan(inputs, request, hadoop, log(hadoop));
    List<Job> due =
        plan.steps().stream().filter(step -> step.reason().isPresent()).map(Step::job).toList();
    if (due.isEmpty()) {
      return Optional.empty();
    }
    PipelineSettings settings = inputs.settings();
    String chosenMaster = master != null ? master : settings.spark().master();
    SparkSession spark =
        SparkSessions.open(
            settings.name(), chosenMaster, inputs.catalog(), settings.spark().conf());
    try {
      Warehouse warehouse = Warehouse.open(spark, inputs.catalog());
      JobMetrics metrics = JobMetrics.of(spark);
      for (int i = 0; i < due.size(); i++) {
        Job job = due.get(i);
        Run run = new Run(runId, spark, warehouse, inputs, plan, job, progress);
        if (plan.reason(job, run.scan()).isEmpty()) {
          progress.say(
              "[%d/%d] %s is current: its inputs came out the same"
                  .formatted(i + 1, due.size(), job.name()));
          continue;
        }
        metrics.begin();
        progress.begin(spark, i + 1, due.size(), job.name(), lastTime(job, run));
        execute(job, run, plan, metrics, lease, progress);
      }
    } finally {
      spark.stop();
    }
    return Optional.of(runId);
  }

  private RunLog log(Configuration hadoop) {
    return new TableScan(inputs.catalog(), hadoop).log();
  }

  private void execute(
      Job job, Run run, Plan plan, JobMetrics metrics, WarehouseLease lease, Progress progress) {
    Instant started = clock.instant();
    Map<String, String> read = Plan.read(job, run.warehouse().log());
    String fingerprint = plan.fingerprint(job, read);
    try {
      job.run(run);
      Map<String, Long> rows = run.warehouse().stagedRows();
      Map<String, Long> figures = figures(metrics, rows);
      Instant finished = clock.instant();
      lease.requireHeld();
      run.warehouse()
          .publish(
              new JobRun(
                  run.id(),
                  job.name(),
                  fingerprint,
                  started,
                  finished,
                  CodeVersion.current(),
                  job.settings(inputs),
                  run.reading(read),
                  run.warehouse().staged(),
                  rows,
                  figures,
                  job.version()));
      progress.end(job.name(), Duration.between(started, finished), rows);
    } finally {
      run.warehouse().discard();
      run.spark().catalog().clearCache();
    }
  }

  private static Optional<Duration> lastTime(Job job, Run run) {
    return run.warehouse()
        .log()
        .latest(job.name())
        .map(last -> Duration.between(last.startedAt(), last.finishedAt()));
  }

  private static Map<String, Long> figures(JobMetrics metrics, Map<String, Long> rows) {
    Map<String, Long> figures = new TreeMap<>(metrics.soFar());
    Long rejections = rows.get(Rejection.TABLE.name());
    if (rejections != null) {
      figures.put("rejections", rejections);
    }
    return figures;
  }
}
