package org.newstide.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.newstide.app.jobs.PipelineInputs;
import org.newstide.app.jobs.PipelineLoader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newstide validate PIPELINE.yaml}. */
@Command(
    name = "validate",
    description = "Checks a pipeline file and its themes; starts no Spark.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  newstide validate jobs/demo.yaml"})
final class ValidateCommand implements Callable<Integer> {

  @Spec CommandSpec spec;

  @Parameters(paramLabel = "PIPELINE.yaml", description = "the pipeline file")
  Path file;

  @Override
  public Integer call() {
    PipelineInputs inputs = PipelineLoader.load(file);
    spec.commandLine().getOut().println(inputs.describe(inputs.hadoop()));
    return ExitCodes.DONE;
  }
}
