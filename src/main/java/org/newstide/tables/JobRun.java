package org.newstide.tables;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;

/**
 * One row per run and job that published something.
 *
 * @param runId the run: its start in UTC and four characters, for example {@code
 *     20240301T021500Z-4f2a}
 * @param job the job, for example {@code match-themes}
 * @param fingerprint of settings, code version and inputs; a job whose fingerprint has not changed
 *     is current and does not run again
 * @param startedAt when the job began, UTC
 * @param finishedAt when its tables had been published, UTC
 * @param codeVersion of Newstide
 * @param settings what it was run with, as JSON
 * @param inputs table name → Iceberg snapshot id, path of an archive file that was read → its size
 *     and time; of {@code maintain}, the snapshots whose rows it has put into fewer files
 * @param outputs table name → Iceberg snapshot id
 * @param rows table name → rows after the job
 * @param metrics figure → its value, over all tasks of the job: {@code read_bytes} and {@code
 *     written_bytes} of files; {@code shuffle_bytes} that tasks sent to each other; {@code
 *     spilled_bytes} put on disk for want of memory; {@code processor_millis} that the tasks
 *     computed, in milliseconds of one core; {@code tasks}, and {@code failed_tasks} among them,
 *     which Spark tried again; {@code rejections} where the job writes that table; in DuckDB {@code
 *     metrics['spilled_bytes']}. Empty for runs before figures were kept
 * @param jobVersion raised whenever the job's code makes other rows of the same input; 0 for runs
 *     before versions were kept
 */
public record JobRun(
    String runId,
    String job,
    String fingerprint,
    Instant startedAt,
    Instant finishedAt,
    String codeVersion,
    String settings,
    Map<String, String> inputs,
    Map<String, String> outputs,
    Map<String, Long> rows,
    Map<String, Long> metrics,
    Integer jobVersion) {

  public static final Table<JobRun> TABLE = Table.of("runs", JobRun.class).key("runId", "job");

  public JobRun {
    requireNonNull(runId, "runId");
    requireNonNull(job, "job");
    requireNonNull(fingerprint, "fingerprint");
    requireNonNull(startedAt, "startedAt");
    requireNonNull(finishedAt, "finishedAt");
    requireNonNull(codeVersion, "codeVersion");
    requireNonNull(settings, "settings");
    requireNonNull(inputs, "inputs");
    requireNonNull(outputs, "outputs");
    requireNonNull(rows, "rows");
    metrics = metrics == null ? Map.of() : metrics;
    jobVersion = jobVersion == null ? 0 : jobVersion;
  }
}
