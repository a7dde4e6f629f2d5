package org.newstide.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.newstide.app.jobs.Job;
import org.newstide.app.jobs.Pipeline;
import org.newstide.app.jobs.PipelineInputs;
import org.newstide.app.jobs.PipelineLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newstide run PIPELINE.yaml}. */
@Command(
    name = "run",
    description = "Runs every job of a pipeline file that is not current, in order.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  newstide run jobs/demo.yaml --from match-themes"})
final class RunCommand implements Callable<Integer> {

  @Spec CommandSpec spec;

  @Parameters(paramLabel = "PIPELINE.yaml", description = "the pipeline file")
  Path file;

  @Option(names = "--only", paramLabel = "JOB", description = "this job and no other")
  String only;

  @Option(names = "--from", paramLabel = "JOB", description = "this job and those behind it")
  String from;

  @Option(names = "--without", paramLabel = "JOB", description = "all but this job; repeatable")
  List<String> without = List.of();

  @Option(names = "--dry-run", description = "say what would run and why, and change nothing")
  boolean dryRun;

  @Mixin ClusterOptions cluster = new ClusterOptions();

  @Mixin RunOptions options = new RunOptions();

  @Override
  public Integer call() {
    Set<String> chosen = chosen();
    return dryRun
        ? plan(chosen)
        : Pipelines.run(spec.commandLine(), file, chosen, cluster, options);
  }

  private Integer plan(Set<String> chosen) {
    PipelineInputs inputs = PipelineLoader.load(file);
    CommandLine command = spec.commandLine();
    Configuration hadoop = inputs.hadoop();
    command.getOut().println(inputs.describe(hadoop));
    for (Pipeline.Step step : new Pipeline(inputs, Clock.systemUTC()).plan(chosen, hadoop)) {
      String verdict = step.reason().map(reason -> "would run: " + reason).orElse("is current");
      command.getOut().printf("  %-20s %s%n", step.job().name(), verdict);
    }
    return ExitCodes.DONE;
  }

  private Set<String> chosen() {
    List<String> names = Pipeline.JOBS.stream().map(Job::name).toList();
    if (only != null && from != null) {
      throw new ParameterException(
          spec.commandLine(), "--only and --from must not be given together");
    }
    if (only != null) {
      return Set.of(known(names, only, "--only"));
    }
    int first = from == null ? 0 : names.indexOf(known(names, from, "--from"));
    Set<String> chosen = new LinkedHashSet<>(names.subList(first, names.size()));
    without.forEach(job -> chosen.remove(known(names, job, "--without")));
    return chosen;
  }

  private String known(List<String> names, String name, String option) {
    if (!names.contains(name)) {
      throw new ParameterException(
          spec.commandLine(),
          option + " must be one of " + String.join(", ", names) + ", found " + name);
    }
    return name;
  }
}
