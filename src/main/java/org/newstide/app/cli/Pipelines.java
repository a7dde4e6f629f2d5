package org.newstide.app.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.newstide.app.config.PipelineFile;
import org.newstide.app.jobs.Pipeline;
import org.newstide.app.jobs.PipelineInputs;
import org.newstide.app.jobs.PipelineLoader;
import org.newstide.app.jobs.Progress;
import org.newstide.app.jobs.RunReport;
import org.newstide.app.jobs.RunRequest;
import org.newstide.app.metrics.PrometheusFile;
import org.newstide.app.submission.Arrival;
import org.newstide.app.submission.Installation;
import org.newstide.app.submission.Submission;
import picocli.CommandLine;

/** What the commands that change a warehouse have in common. */
final class Pipelines {

  /** What a command does where it is to be done. */
  interface Work {

    /**
     * @param master where to run; null for what the pipeline file or spark-submit says
     * @return the exit code
     */
    int run(PipelineInputs inputs, String master);
  }

  private Pipelines() {}

  /** Runs jobs: in this process, or on a cluster, where this process then waits for them. */
  static int run(
      CommandLine command,
      Path file,
      RunRequest request,
      ClusterOptions cluster,
      RunOptions options) {
    return measured(
        command,
        file,
        options,
        () ->
            where(
                command,
                file,
                cluster,
                (inputs, master) -> runHere(command, inputs, request, master, options)));
  }

  /** Does the work in this process, or has it done by the same command on a cluster. */
  static int where(CommandLine command, Path file, ClusterOptions cluster, Work work) {
    return Arrival.read(file, here -> where(command, here, cluster, work, Arrival.master()));
  }

  private static int where(
      CommandLine command, Path file, ClusterOptions cluster, Work work, String submittedTo) {
    PipelineInputs inputs = PipelineLoader.load(file);
    String asked = cluster.master != null ? cluster.master : inputs.settings().spark().master();
    String master = submittedTo != null ? submittedTo : asked;
    if (Submission.isCluster(master)) {
      PipelineFile typed = PipelineLoader.read(file);
      typed.requireReachable();
      if (submittedTo == null) {
        var arguments = forDriver(command.getParseResult().originalArgs());
        return cluster.to(master).run(Installation.here(), typed, arguments);
      }
    }
    return work.run(inputs, master);
  }

  private static int runHere(
      CommandLine command,
      PipelineInputs inputs,
      RunRequest request,
      String master,
      RunOptions options) {
    Pipeline pipeline = new Pipeline(inputs, Clock.systemUTC());
    Optional<String> run;
    try (Progress progress = progress(command)) {
      run = pipeline.run(request, master, options.wait.duration(), progress, inputs.hadoop());
    }
    if (run.isEmpty()) {
      command.getOut().println("nothing to do: every job is current");
    }
    RunReport.lines(inputs, inputs.hadoop()).forEach(command.getOut()::println);
    return ExitCodes.DONE;
  }

  /** Does the work, and leaves figures of it in a file, whether it succeeds or not. */
  static int measured(CommandLine command, Path file, RunOptions options, IntSupplier work) {
    if (options.metrics == null) {
      return work.getAsInt();
    }
    Instant started = Instant.now();
    int status = ExitCodes.OUTSIDE;
    try {
      status = work.getAsInt();
    } catch (RuntimeException e) {
      status = ExitCodes.of(e);
      throw e;
    } finally {
      try {
        new PrometheusFile(options.metrics, name(file))
            .write(started, Instant.now(), status, () -> PipelineLoader.load(file).log());
      } catch (UncheckedIOException e) {
        // What was done is done; who watches the file sees that it grows old.
        ExitCodes.warn(command, e.getMessage());
      }
    }
    return status;
  }

  /** The pipeline's name; where its file cannot be read, the file's. */
  private static String name(Path file) {
    try {
      return PipelineLoader.load(file).settings().name();
    } catch (RuntimeException unreadable) {
      return file.getFileName().toString().replaceFirst("[.][^.]*$", "");
    }
  }

  /** What the driver is told: all that was typed, but for the file that is written here. */
  private static List<String> forDriver(List<String> typed) {
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < typed.size(); i++) {
      if (typed.get(i).equals("--metrics")) {
        i++;
      } else if (!typed.get(i).startsWith("--metrics=")) {
        kept.add(typed.get(i));
      }
    }
    return kept;
  }

  static Progress progress(CommandLine command) {
    return Progress.to(command.getErr(), Boolean.getBoolean("newstide.terminal"));
  }
}
