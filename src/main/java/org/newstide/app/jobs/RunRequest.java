package org.newstide.app.jobs;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * What a person asks of a run beyond what is due.
 *
 * @param jobs names of the jobs that may run
 * @param forced of these, what runs whole though it is current; ingest then reads every file again
 * @param backfill months whose archive files are read again; null for none
 * @param rerun a run of which everything is done again: its jobs run whole, and the files that it
 *     took in are read again; null for none
 */
public record RunRequest(Set<String> jobs, Set<String> forced, MonthRange backfill, String rerun) {

  public RunRequest {
    jobs = Set.copyOf(jobs);
    forced = Set.copyOf(forced);
    requireNonNull(jobs, "jobs");
  }

  /** What is due of these jobs. */
  public static RunRequest due(Set<String> jobs) {
    return new RunRequest(jobs, Set.of(), null, null);
  }
}
