package org.newstide.app.storage;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.hadoop.conf.Configuration;
import org.newstide.tables.JobRun;
import org.newstide.tables.Table;

/**
 * What has been published, newest first: the table {@code runs} as it stood when it was read. One
 * row per run and job, so a few thousand in years of nightly runs.
 */
public final class RunLog {

  /**
   * The job of rows whose inputs and outputs are the same tables: outputs are new snapshots with
   * the rows of the inputs.
   */
  public static final String MAINTAIN = "maintain";

  private final List<JobRun> newestFirst;

  private RunLog(List<JobRun> runs) {
    this.newestFirst =
        runs.stream().sorted(Comparator.comparing(JobRun::finishedAt).reversed()).toList();
  }

  static RunLog read(WarehouseCatalog catalog, Configuration hadoop) {
    return new RunLog(TableScan.newest(catalog, hadoop, JobRun.TABLE));
  }

  /** The published snapshot of a table; empty if there is none. */
  public OptionalLong snapshot(Table<?> table) {
    return newestFirst.stream()
        .map(run -> run.outputs().get(table.name()))
        .filter(snapshot -> snapshot != null)
        .mapToLong(Long::parseLong)
        .findFirst();
  }

  /**
   * The snapshot that a job made the rows of a table with: the published one, or where {@code
   * maintain} has only put the same rows into other files, the one before that. For telling whether
   * a table has changed; it may be expired and is not to be read.
   */
  public OptionalLong content(Table<?> table) {
    OptionalLong published = snapshot(table);
    if (published.isEmpty()) {
      return published;
    }
    String content = Long.toString(published.getAsLong());
    for (JobRun run : newestFirst) {
      if (run.job().equals(MAINTAIN) && content.equals(run.outputs().get(table.name()))) {
        content = run.inputs().get(table.name());
      }
    }
    return OptionalLong.of(Long.parseLong(content));
  }

  /**
   * The newest snapshot with just the rows of another: that one, or where {@code maintain} has put
   * the rows into other files, what came of it. Unlike the one that a job noted, it is kept.
   */
  long sameRows(Table<?> table, long snapshot) {
    String same = Long.toString(snapshot);
    for (int i = newestFirst.size() - 1; i >= 0; i--) {
      JobRun run = newestFirst.get(i);
      if (run.job().equals(MAINTAIN) && same.equals(run.inputs().get(table.name()))) {
        same = run.outputs().get(table.name());
      }
    }
    return Long.parseLong(same);
  }

  /** The newest run of a job. */
  public Optional<JobRun> latest(String job) {
    return newestFirst.stream().filter(run -> run.job().equals(job)).findFirst();
  }

  /** What a run did; empty if there is no such run. */
  public List<JobRun> of(String runId) {
    return newestFirst.stream().filter(run -> run.runId().equals(runId)).toList();
  }

  /** All runs, newest first. */
  public List<JobRun> runs() {
    return newestFirst;
  }
}
