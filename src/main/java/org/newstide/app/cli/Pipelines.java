package org.newstide.app.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.newstide.app.jobs.Pipeline;
import org.newstide.app.jobs.PipelineInputs;
import org.newstide.app.jobs.PipelineLoader;
import org.newstide.app.jobs.Progress;
import org.newstide.app.jobs.RunReport;
import picocli.CommandLine;

/** What the commands that run jobs have in common. */
final class Pipelines {

  private Pipelines() {}

  static int run(CommandLine command, Path file, Set<String> jobs, String master) {
    PipelineInputs inputs = PipelineLoader.load(file);
    Pipeline pipeline = new Pipeline(inputs, Clock.systemUTC());
    Optional<String> run;
    try (Progress progress = progress()) {
      run = pipeline.run(jobs, master, progress, new Configuration());
    }
    if (run.isEmpty()) {
      command.getOut().println("nothing to do: every job is current");
    }
    RunReport.lines(inputs, new Configuration()).forEach(command.getOut()::println);
    return ExitCodes.DONE;
  }

  private static Progress progress() {
    PrintStream err = System.err;
    return new Progress(err, Boolean.getBoolean("newstide.terminal"));
  }
}
