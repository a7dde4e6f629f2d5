package org.newstide.app.jobs;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.newstide.core.archive.Checksum;
import org.newstide.pipeline.articles.ArchiveInput;
import org.newstide.tables.JobRun;
import org.newstide.tables.Rejection;
import org.newstide.tables.Table;

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

  /**
   * What a run would do now. Starts no Spark and changes nothing.
   *
   * @param chosen names of the jobs asked for
   */
  public List<Step> plan(Set<String> chosen, Configuration hadoop) {
    RunLog log = new TableScan(inputs.catalog(), hadoop).log();
    List<ArchiveInput> files = inputs.archiveFiles(hadoop);
    Set<String> renewed = new HashSet<>();
    List<Step> steps = new ArrayList<>();
    for (Job job : JOBS) {
      if (!chosen.contains(job.name())) {
        continue;
      }
      Optional<String> reason = reason(job, log, files, renewed);
      if (reason.isPresent()) {
        job.writes().forEach(table -> renewed.add(table.name()));
      }
      steps.add(new Step(job, reason));
    }
    return steps;
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
      Set<String> chosen, String master, Duration wait, Progress progress, Configuration hadoop) {
    String runId = RunIds.next(clock, inputs.settings().name());
    JsonLog.run(runId);
    String warehouse = inputs.catalog().location();
    try (WarehouseLease lease =
        WarehouseLease.take(warehouse, runId, wait, progress::say, hadoop)) {
      return run(runId, lease, chosen, master, progress, hadoop);
    }
  }

  private Optional<String> run(
      String runId,
      WarehouseLease lease,
      Set<String> chosen,
      String master,
      Progress progress,
      Configuration hadoop) {
    List<Job> due =
        plan(chosen, hadoop).stream()
            .filter(step -> step.reason().isPresent())
            .map(Step::job)
            .toList();
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
      Run run = new Run(runId, spark, warehouse, inputs, progress);
      JobMetrics metrics = JobMetrics.of(spark);
      for (int i = 0; i < due.size(); i++) {
        metrics.begin();
        progress.begin(spark, i + 1, due.size(), due.get(i).name(), lastTime(due.get(i), run));
        execute(due.get(i), run, metrics, lease, progress);
      }
    } finally {
      spark.stop();
    }
    return Optional.of(runId);
  }

  private void execute(
      Job job, Run run, JobMetrics metrics, WarehouseLease lease, Progress progress) {
    Instant started = clock.instant();
    Configuration hadoop = run.spark().sessionState().newHadoopConf();
    Map<String, String> read = inputs(job, run.warehouse().log(), inputs.archiveFiles(hadoop));
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
                  fingerprint(job, read),
                  started,
                  finished,
                  CodeVersion.current(),
                  job.settings(inputs),
                  read,
                  run.warehouse().staged(),
                  rows,
                  figures));
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

  private Optional<String> reason(
      Job job, RunLog log, List<ArchiveInput> files, Set<String> renewed) {
    Optional<JobRun> last = log.latest(job.name());
    if (last.isEmpty()) {
      return Optional.of("has not run yet");
    }
    List<String> fresh = job.reads().stream().map(Table::name).filter(renewed::contains).toList();
    if (!fresh.isEmpty()) {
      return Optional.of("new " + String.join(", ", fresh));
    }
    Map<String, String> read = inputs(job, log, files);
    if (last.get().fingerprint().equals(fingerprint(job, read))) {
      return Optional.empty();
    }
    if (!last.get().codeVersion().equals(CodeVersion.current())) {
      return Optional.of("another build of Newstide made it");
    }
    return Optional.of(
        last.get().inputs().equals(read) ? "its settings changed" : "its inputs changed");
  }

  /**
   * What a job would read now: table → snapshot, and for the first job archive file → its state.
   */
  private static Map<String, String> inputs(Job job, RunLog log, List<ArchiveInput> files) {
    Map<String, String> read = new LinkedHashMap<>();
    if (job.reads().isEmpty()) {
      files.forEach(file -> read.put(file.path(), file.bytes() + " bytes of " + file.modifiedAt()));
    }
    for (Table<?> table : job.reads()) {
      log.content(table).ifPresent(snapshot -> read.put(table.name(), Long.toString(snapshot)));
    }
    return read;
  }

  private String fingerprint(Job job, Map<String, String> read) {
    String all =
        String.join(
            "\n",
            CodeVersion.current(),
            job.name(),
            job.settings(inputs),
            new TreeMap<>(read).toString());
    return Checksum.sha256(all.getBytes(StandardCharsets.UTF_8));
  }
}
