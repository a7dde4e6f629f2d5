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
 * @param jobVersion raised whenever the job's code makes other rows of the same input
 * @param settings what it was run with, as JSON
 * @param inputs table name → Iceberg snapshot id, path of an archive file that was read → its size
 *     and time
 * @param outputs table name → Iceberg snapshot id
 * @param rows table name → rows after the job
 */
public record JobRun(
    String runId,
    String job,
    String fingerprint,
    Instant startedAt,
    Instant finishedAt,
    String codeVersion,
    int jobVersion,
    String settings,
    Map<String, String> inputs,
    Map<String, String> outputs,
    Map<String, Long> rows) {

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
  }
}
