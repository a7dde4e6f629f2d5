package org.newstide.app.cli;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.newstide.app.jobs.Job;
import org.newstide.app.jobs.RunRequest;
import org.newstide.tables.Table;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One job of a pipeline as a command of its own. */
@Command(mixinStandardHelpOptions = true)
final class JobCommand implements Callable<Integer> {

  private final String job;

  @Spec CommandSpec spec;

  @Parameters(paramLabel = "PIPELINE.yaml", description = "the pipeline file")
  Path file;

  @Mixin ClusterOptions cluster = new ClusterOptions();

  @Mixin RunOptions options = new RunOptions();

  private JobCommand(String job) {
    this.job = job;
  }

  static CommandLine line(Job job) {
    CommandLine line = new CommandLine(new JobCommand(job.name()));
    line.getCommandSpec()
        .usageMessage()
        .description(describe(job))
        .footer("", "Example:", "  newstide " + job.name() + " jobs/demo.yaml");
    return line;
  }

  @Override
  public Integer call() {
    return Pipelines.run(spec.commandLine(), file, RunRequest.due(Set.of(job)), cluster, options);
  }

  private static String describe(Job job) {
    String written =
        job.writes().isEmpty()
            ? "the release of Parquet files"
            : job.writes().stream().map(Table::name).collect(Collectors.joining(", "));
    return "Only the job that makes " + written + ".";
  }
}
