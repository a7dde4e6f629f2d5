package org.newstide.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.newstide.app.jobs.Maintenance;
import org.newstide.app.jobs.PipelineInputs;
import org.newstide.app.jobs.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newstide maintain PIPELINE.yaml}. */
@Command(
    name = "maintain",
    description =
        "Keeps the warehouse and the releases small: puts small files together, expires snapshots"
            + " that nobody reads, removes what killed runs left, and old releases. What readers"
            + " see does not change.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  newstide maintain jobs/demo.yaml --dry-run",
      "  newstide maintain gazette.yaml --keep 30"
    })
final class MaintainCommand implements Callable<Integer> {

  private static final Pattern AGE = Pattern.compile("(\\d{1,6})([dhm]?)");

  @Spec CommandSpec spec;

  @Parameters(paramLabel = "PIPELINE.yaml", description = "the pipeline file")
  Path file;

  @Option(
      names = "--keep",
      paramLabel = "N",
      description = "releases that stay, the newest ones; default: all")
  Integer keep;

  @Option(
      names = "--older-than",
      paramLabel = "AGE",
      description =
          "leave alone what is younger: 2d, 12h, 30m or 0; default: ${DEFAULT-VALUE}. With 0 a"
              + " query that reads the tables just now may lose its files")
  String olderThan = "1d";

  @Option(names = "--dry-run", description = "say what would be done, and change nothing")
  boolean dryRun;

  @Mixin ClusterOptions cluster = new ClusterOptions();

  @Mixin WaitOption wait = new WaitOption();

  @Override
  public Integer call() {
    if (keep != null && keep < 1) {
      throw new UsageException("--keep must be at least 1, found " + keep);
    }
    Maintenance.Wishes wishes =
        new Maintenance.Wishes(
            keep == null ? OptionalInt.empty() : OptionalInt.of(keep),
            age(olderThan),
            dryRun,
            wait.duration());
    return Pipelines.where(
        spec.commandLine(), file, cluster, (inputs, master) -> maintain(inputs, master, wishes));
  }

  private int maintain(PipelineInputs inputs, String master, Maintenance.Wishes wishes) {
    List<String> account;
    try (Progress progress = Pipelines.progress(spec.commandLine())) {
      account = new Maintenance(inputs, Clock.systemUTC(), wishes).run(master, progress);
    }
    String would = dryRun ? " would be as follows; nothing was changed" : " is done";
    spec.commandLine().getOut().println(inputs.settings().name() + ": maintenance" + would);
    account.forEach(spec.commandLine().getOut()::println);
    return ExitCodes.DONE;
  }

  private static Duration age(String typed) {
    Matcher age = AGE.matcher(typed);
    if (!age.matches() || age.group(2).isEmpty() && Integer.parseInt(age.group(1)) != 0) {
      throw new UsageException("--older-than must be 0, or a number and d, h or m, found " + typed);
    }
    long number = Long.parseLong(age.group(1));
    return switch (age.group(2)) {
      case "d" -> Duration.ofDays(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofMinutes(number);
    };
  }
}
