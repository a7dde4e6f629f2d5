package org.newstide.app.metrics;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.newstide.app.storage.RunLog;
import org.newstide.tables.JobRun;

/**
 * Figures of the last run in Prometheus' text format, for the textfile collector of its node
 * exporter. Written beside and moved into place, so that nobody reads half of it. One file belongs
 * to one pipeline: the time of the last success is carried over from the file before.
 */
public final class PrometheusFile {

  private static final String LAST_SUCCESS = "newstide_last_success_timestamp_seconds";

  private final Path file;
  private final String pipeline;

  /**
   * @param file of this machine; the collector wants its name to end in {@code .prom}
   * @param pipeline name of the pipeline, a label of every figure
   */
  public PrometheusFile(Path file, String pipeline) {
    this.file = requireNonNull(file, "file").toAbsolutePath();
    this.pipeline = requireNonNull(pipeline, "pipeline");
  }

  /**
   * Writes the figures of a run.
   *
   * @param exitCode 0 for a success
   * @param runs what has been published; where it cannot be read, figures of jobs are left out
   * @throws UncheckedIOException if the file cannot be written
   */
  public void write(Instant started, Instant finished, int exitCode, Supplier<RunLog> runs) {
    StringBuilder text = new StringBuilder();
    boolean success = exitCode == 0;
    gauge(text, "newstide_run_success", "1 if the last run did all that was asked");
    value(text, "newstide_run_success", "", success ? 1 : 0);
    gauge(text, "newstide_run_exit_code", "exit code of the last run");
    value(text, "newstide_run_exit_code", "", exitCode);
    gauge(text, "newstide_run_started_timestamp_seconds", "when the last run began");
    value(text, "newstide_run_started_timestamp_seconds", "", started.getEpochSecond());
    gauge(text, "newstide_run_seconds", "how long the last run took");
    value(text, "newstide_run_seconds", "", Duration.between(started, finished).toMillis() / 1e3);
    Optional<String> last =
        success ? Optional.of(Long.toString(finished.getEpochSecond())) : before();
    last.ifPresent(
        moment -> {
          gauge(text, LAST_SUCCESS, "when a run last did all that was asked");
          text.append(LAST_SUCCESS).append(labels("")).append(' ').append(moment).append('\n');
        });
    jobs(text, runs);
    try {
      replace(text.toString());
    } catch (IOException e) {
      throw new UncheckedIOException("could not write the metrics to " + file, e);
    }
  }

  private void jobs(StringBuilder text, Supplier<RunLog> runs) {
    List<JobRun> latest;
    try {
      latest = latestOfEachJob(runs.get());
    } catch (RuntimeException unreadable) {
      // The run has failed by it and said so; that it failed is what this file must still tell.
      return;
    }
    gauge(text, "newstide_job_finished_timestamp_seconds", "when a job last published");
    for (JobRun run : latest) {
      double seconds = run.finishedAt().getEpochSecond();
      value(text, "newstide_job_finished_timestamp_seconds", job(run), seconds);
    }
    gauge(text, "newstide_job_seconds", "how long a job took when it last ran");
    for (JobRun run : latest) {
      double seconds = Duration.between(run.startedAt(), run.finishedAt()).toMillis() / 1e3;
      value(text, "newstide_job_seconds", job(run), seconds);
    }
    gauge(text, "newstide_table_rows", "rows of a table when its job last ran");
    for (JobRun run : latest) {
      run.rows()
          .forEach(
              (table, rows) ->
                  value(
                      text,
                      "newstide_table_rows",
                      job(run) + ",table=\"" + escaped(table) + '"',
                      rows));
    }
    gauge(text, "newstide_job_metric", "figures of a job's last run, as in runs.metrics");
    for (JobRun run : latest) {
      run.metrics()
          .forEach(
              (name, figure) ->
                  value(
                      text,
                      "newstide_job_metric",
                      job(run) + ",metric=\"" + escaped(name) + '"',
                      figure));
    }
  }

  private static List<JobRun> latestOfEachJob(RunLog log) {
    Set<String> seen = new HashSet<>();
    return log.runs().stream().filter(run -> seen.add(run.job())).toList();
  }

  /** The time of the last success, as the file says that is there now. */
  private Optional<String> before() {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> line.startsWith(LAST_SUCCESS + labels("") + ' '))
          .map(line -> line.substring(line.lastIndexOf(' ') + 1))
          .findFirst();
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  private void replace(String text) throws IOException {
    Files.createDirectories(file.getParent());
    Path fresh = file.resolveSibling("." + file.getFileName() + ".unfinished");
    Files.write(fresh, text.getBytes(StandardCharsets.UTF_8));
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private void value(StringBuilder text, String name, String labels, double value) {
    text.append(name).append(labels(labels)).append(' ');
    text.append(value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value));
    text.append('\n');
  }

  private String labels(String further) {
    return "{pipeline=\"" + escaped(pipeline) + '"' + further + '}';
  }

  private static String job(JobRun run) {
    return ",job=\"" + escaped(run.job()) + '"';
  }

  private static void gauge(StringBuilder text, String name, String help) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(" gauge\n");
  }

  private static String escaped(String label) {
    return label.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }
}
