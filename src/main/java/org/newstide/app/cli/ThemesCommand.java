package org.newstide.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code newstide themes …}. */
@Command(
    name = "themes",
    description =
        "Helps to write themes: asks their files, as they are now, of the published articles."
            + " Starts no Spark.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Example:",
      "  newstide themes check jobs/themes/sanctions.yaml -p jobs/demo.yaml",
      "  newstide themes kwic sanctions --sort right --size 50"
    },
    subcommands = {
      ThemesCheckCommand.class,
      ThemesExplainCommand.class,
      ThemesKwicCommand.class,
      ThemesSuggestCommand.class,
      ThemesEvaluateCommand.class
    })
final class ThemesCommand implements Runnable {

  @Spec CommandSpec spec;

  @Override
  public void run() {
    CommandLine line = spec.commandLine();
    throw new ParameterException(
        line,
        "COMMAND must be one of "
            + String.join(", ", line.getSubcommands().keySet())
            + ", found none");
  }
}
