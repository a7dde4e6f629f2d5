package org.newstide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.newstide.app.jobs.Job;
import org.newstide.app.jobs.Pipeline;
import org.newstide.tables.JobRun;
import org.newstide.tables.Table;
import org.newstide.tables.Tables;

/**
 * The data flow, as the jobs declare it: one direction, one writer a table, and as the README has
 * it.
 */
class FlowTest {

  @Test
  void a_job_reads_only_what_jobs_before_it_have_written() {
    Set<Table<?>> written = new HashSet<>();
    for (Job job : Pipeline.JOBS) {
      assertThat(written).as("what %s reads", job.name()).containsAll(job.reads());
      written.addAll(job.writes());
    }
  }

  @Test
  void every_table_has_one_writer() {
    List<Table<?>> written = new ArrayList<>();
    Pipeline.JOBS.forEach(job -> written.addAll(job.writes()));

    // The log of runs is written by the warehouse at every publication.
    written.add(JobRun.TABLE);
    assertThat(written).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(Tables.ALL);
  }

  @Test
  void the_readme_shows_this_flow() throws IOException {
    String flow =
        Pipeline.JOBS.stream()
            .map(
                job ->
                    String.format(
                            "%-20s %s",
                            job.name(),
                            names(job.reads(), "archives") + " → " + names(job.writes(), "Parquet"))
                        .strip())
            .collect(Collectors.joining("\n"));

    assertThat(Files.readString(Path.of("README.md"))).contains(flow);
  }

  private static String names(List<Table<?>> tables, String world) {
    if (tables.size() > 10) {
      return "all tables";
    }
    return tables.isEmpty()
        ? world
        : tables.stream().map(Table::name).collect(Collectors.joining(", "));
  }
}
