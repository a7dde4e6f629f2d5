package org.newstide.app.cli;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import org.newstide.app.storage.SampleFolder;
import org.newstide.core.sample.SampleSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newstide sample DIR}. */
@Command(
    name = "sample",
    description =
        "Writes an invented news archive with planted truth; truth.json says what was planted.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  newstide sample /tmp/news --articles 20000 --months 12 --seed 3",
      "  NEWSTIDE_SAMPLE=/tmp/news newstide run jobs/demo.yaml"
    })
final class SampleCommand implements Callable<Integer> {

  @Spec CommandSpec spec;

  @Parameters(
      paramLabel = "DIR",
      description = "folder to write to; must be empty or not there yet")
  Path folder;

  @Option(names = "--articles", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
  long articles = SampleSettings.DEMO.articles();

  @Option(names = "--months", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
  int months = SampleSettings.DEMO.months();

  @Option(names = "--from", paramLabel = "MONTH", description = "default: ${DEFAULT-VALUE}")
  YearMonth from = SampleSettings.DEMO.firstMonth();

  @Option(
      names = "--languages",
      paramLabel = "CODES",
      split = ",",
      description = "default: ${DEFAULT-VALUE}")
  List<String> languages = SampleSettings.DEMO.languages();

  @Option(names = "--seed", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
  long seed = SampleSettings.DEMO.seed();

  @Override
  public Integer call() {
    SampleSettings settings = new SampleSettings(articles, from, months, languages, seed);
    SampleFolder.Written written = SampleFolder.write(settings, folder);
    spec.commandLine()
        .getOut()
        .printf(
            "%,d articles in %,d files (%.1f MB) in %s%n",
            articles, written.files(), written.bytes() / 1e6, folder);
    return ExitCodes.DONE;
  }
}
