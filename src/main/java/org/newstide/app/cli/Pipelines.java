package org.newstide.app.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.newstide.app.config.PipelineFile;
import org.newstide.app.jobs.Pipeline;
import org.newstide.app.jobs.PipelineInputs;
import org.newstide.app.jobs.PipelineLoader;
import org.newstide.app.jobs.Progress;
import org.newstide.app.jobs.RunReport;
import org.newstide.app.jobs.RunRequest;
import org.newstide.app.submission.Arrival;
import org.newstide.app.submission.Installation;
import org.newstide.app.submission.Submission;
import picocli.CommandLine;

/** What the commands that run jobs have in common. */
final class Pipelines {

  private Pipelines() {}

  /** Runs jobs: in this process, or on a cluster, where this process then waits for them. */
  static int run(CommandLine command, Path file, RunRequest request, ClusterOptions options) {
    return Arrival.read(file, here -> run(command, here, request, options, Arrival.master()));
  }

  private static int run(
      CommandLine command,
      Path file,
      RunRequest request,
      ClusterOptions options,
      String submittedTo) {
    PipelineInputs inputs = PipelineLoader.load(file);
    String asked = options.master != null ? options.master : inputs.settings().spark().master();
    String master = submittedTo != null ? submittedTo : asked;
    if (Submission.isCluster(master)) {
      PipelineFile typed = PipelineLoader.read(file);
      typed.requireReachable();
      if (submittedTo == null) {
        var arguments = command.getParseResult().originalArgs();
        return options.to(master).run(Installation.here(), typed, arguments);
      }
    }
    return runHere(command, inputs, request, master);
  }

  private static int runHere(
      CommandLine command, PipelineInputs inputs, RunRequest request, String master) {
    Pipeline pipeline = new Pipeline(inputs, Clock.systemUTC());
    Optional<String> run;
    try (Progress progress = progress()) {
      run = pipeline.run(request, master, progress, inputs.hadoop());
    }
    if (run.isEmpty()) {
      command.getOut().println("nothing to do: every job is current");
    }
    RunReport.lines(inputs, inputs.hadoop()).forEach(command.getOut()::println);
    return ExitCodes.DONE;
  }

  private static Progress progress() {
    PrintStream err = System.err;
    return new Progress(err, Boolean.getBoolean("newstide.terminal"));
  }
}
