package org.newstide.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.newstide.app.jobs.Job;
import org.newstide.app.jobs.Pipeline;
import org.newstide.app.jobs.RunRequest;
import org.newstide.app.storage.SampleFolder;
import org.newstide.core.sample.SampleSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code newstide demo}. */
@Command(
    name = "demo",
    description =
        "Writes an invented archive, runs jobs/demo.yaml on it, and prints what came of it.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  newstide demo"})
final class DemoCommand implements Callable<Integer> {

  @Spec CommandSpec spec;

  @Mixin ClusterOptions cluster = new ClusterOptions();

  @Mixin RunOptions options = new RunOptions();

  @Override
  public Integer call() {
    Path archive = home().resolve("target").resolve("demo").resolve("archive");
    if (!Files.exists(archive.resolve(SampleFolder.TRUTH))) {
      SampleFolder.write(SampleSettings.DEMO, archive);
    }
    Set<String> all = Pipeline.JOBS.stream().map(Job::name).collect(Collectors.toSet());
    return Pipelines.run(spec.commandLine(), pipeline(), RunRequest.due(all), cluster, options);
  }

  /** The pipeline file that commands use when none is named. */
  static Path pipeline() {
    return home().resolve("jobs").resolve("demo.yaml");
  }

  /** Where this Newstide is installed; the launcher knows. */
  static Path home() {
    String home = System.getenv("NEWSTIDE_HOME");
    return Path.of(home == null ? "" : home);
  }
}
