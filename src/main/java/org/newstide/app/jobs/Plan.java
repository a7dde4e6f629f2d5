package org.newstide.app.jobs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.newstide.app.storage.RunLog;
import org.newstide.app.storage.TableScan;
import org.newstide.core.archive.Checksum;
import org.newstide.pipeline.articles.ArchiveInput;
import org.newstide.tables.JobRun;
import org.newstide.tables.Table;

/**
 * Which jobs are due, and why. A job is current if it last ran with the same settings, in the same
 * version, on the same snapshots of its tables, and if there is no archive file to read.
 */
final class Plan {

  private final PipelineInputs inputs;
  private final RunRequest request;
  private final Configuration hadoop;
  private final Set<String> rerun;

  /**
   * @throws IllegalArgumentException if the run that is to be done again is not known
   */
  Plan(PipelineInputs inputs, RunRequest request, Configuration hadoop, RunLog log) {
    this.inputs = inputs;
    this.request = request;
    this.hadoop = hadoop;
    this.rerun = jobsOf(request.rerun(), log);
  }

  private static Set<String> jobsOf(String runId, RunLog log) {
    if (runId == null) {
      return Set.of();
    }
    Set<String> jobs = new HashSet<>();
    log.of(runId).forEach(run -> jobs.add(run.job()));
    if (jobs.isEmpty()) {
      List<String> newest = log.runs().stream().map(JobRun::runId).distinct().limit(5).toList();
      throw new IllegalArgumentException(
          "the run to do again must be in the table runs, found "
              + runId
              + "; the newest are "
              + (newest.isEmpty() ? "none" : String.join(", ", newest)));
    }
    return jobs;
  }

  /** What would happen to each of the chosen jobs. Changes nothing. */
  List<Pipeline.Step> steps() {
    TableScan scan = new TableScan(inputs.catalog(), hadoop);
    Set<String> renewed = new HashSet<>();
    List<Pipeline.Step> steps = new ArrayList<>();
    for (Job job : Pipeline.JOBS) {
      if (request.jobs().contains(job.name())) {
        Optional<String> reason = reason(job, scan, renewed);
        if (reason.isPresent()) {
          job.writes().forEach(table -> renewed.add(table.name()));
        }
        steps.add(new Pipeline.Step(job, reason));
      }
    }
    return steps;
  }

  /** Why a job is to run now; empty if it is current. */
  Optional<String> reason(Job job, TableScan scan) {
    return reason(job, scan, Set.of());
  }

  private Optional<String> reason(Job job, TableScan scan, Set<String> renewed) {
    RunLog log = scan.log();
    Optional<JobRun> last = log.latest(job.name());
    if (last.isEmpty()) {
      return Optional.of("has not run yet");
    }
    if (forced(job)) {
      return Optional.of(
          rerun.contains(job.name()) ? "rerun of " + request.rerun() : "--force asks for it");
    }
    if (job.reads().isEmpty()) {
      return intake(job, scan).reason();
    }
    Optional<String> otherwise = otherwise(job, last.get());
    if (otherwise.isPresent()) {
      return otherwise;
    }
    List<String> fresh = job.reads().stream().map(Table::name).filter(renewed::contains).toList();
    if (!fresh.isEmpty()) {
      return Optional.of("new " + String.join(", ", fresh));
    }
    return last.get().fingerprint().equals(fingerprint(job, read(job, log)))
        ? Optional.empty()
        : Optional.of("its inputs changed");
  }

  /** Why a job cannot go on from what it did the last time; empty if it can. */
  private Optional<String> otherwise(Job job, JobRun last) {
    if (last.jobVersion() != job.version()) {
      return Optional.of(
          "version " + job.version() + " of it is here, " + last.jobVersion() + " ran");
    }
    return job.changes(last.settings(), inputs);
  }

  /** The archive files that the first job reads. */
  Intake intake(Job job, TableScan scan) {
    List<ArchiveInput> listed = inputs.archiveFiles(hadoop);
    Optional<JobRun> last = scan.log().latest(job.name());
    if (last.isEmpty()) {
      return Intake.whole(listed, "has not run yet");
    }
    if (request.forced().contains(job.name())) {
      return Intake.whole(listed, "--force asks for it");
    }
    Optional<String> otherwise = otherwise(job, last.get());
    return otherwise.isPresent()
        ? Intake.anew(listed, scan, hadoop, otherwise.get())
        : Intake.of(listed, scan, request);
  }

  /** The run that a job may go on from; empty if it must do everything. */
  Optional<JobRun> base(Job job, RunLog log) {
    return forced(job)
        ? Optional.empty()
        : log.latest(job.name()).filter(last -> last.jobVersion() == job.version());
  }

  /** A run is done again file by file, so its reading of archives is not forced as a whole. */
  private boolean forced(Job job) {
    return request.forced().contains(job.name())
        || rerun.contains(job.name()) && !job.reads().isEmpty();
  }

  /** Table → snapshot that a job would read now. */
  static Map<String, String> read(Job job, RunLog log) {
    Map<String, String> read = new LinkedHashMap<>();
    for (Table<?> table : job.reads()) {
      log.content(table).ifPresent(snapshot -> read.put(table.name(), Long.toString(snapshot)));
    }
    return read;
  }

  /** Of everything that its rows depend on. */
  String fingerprint(Job job, Map<String, String> read) {
    String all =
        String.join(
            "\n",
            job.name(),
            Integer.toString(job.version()),
            job.settings(inputs),
            new TreeMap<>(read).toString());
    return Checksum.sha256(all.getBytes(StandardCharsets.UTF_8));
  }
}
