package org.newstide.app.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.newstide.app.jobs.Job;
import org.newstide.app.jobs.Pipeline;
import org.newstide.app.logs.JsonLog;
import org.newstide.app.storage.LocalFiles;
import org.newstide.app.submission.Arrival;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line {@code newstide}. Exit codes: see {@link ExitCodes}. */
@Command(
    name = "newstide",
    description = "What was written about, how often, and when did that change?",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Example:",
      "  newstide demo",
      "  newstide run jobs/demo.yaml --dry-run",
      "",
      "Exit codes: 0 done or nothing to do, 1 contract or data limit broken,",
      "2 usage or settings, 3 outside failure, 4 watch found something unusual."
    },
    subcommands = {
      DemoCommand.class,
      RunCommand.class,
      MaintainCommand.class,
      WatchCommand.class,
      SampleCommand.class,
      ExtractCommand.class,
      ScoreCommand.class,
      CompareCommand.class,
      FalseAlarmsCommand.class,
      ValidateCommand.class,
      ShowCommand.class,
      ExplainCommand.class,
      ThemesCommand.class,
      TrendsCommand.class,
      SqlCommand.class,
      ExportNotebookCommand.class,
      SegmentCommand.class,
      TrainSegmenterCommand.class,
      TopicsCommand.class
    })
public final class Main implements Runnable {

  @Spec CommandSpec spec;

  @Option(
      names = "--verbose",
      scope = CommandLine.ScopeType.INHERIT,
      description = "show stack traces and Spark's own log")
  void verbose(boolean verbose) {
    System.setProperty("newstide.log.level", verbose ? "INFO" : "OFF");
  }

  @Option(
      names = "--log-format",
      scope = CommandLine.ScopeType.INHERIT,
      paramLabel = "FORMAT",
      description = "of what goes to standard error: ${COMPLETION-CANDIDATES}, one object a line")
  void logFormat(LogFormat format) {
    if (format == LogFormat.JSON) {
      JsonLog.turnOn();
    }
  }

  /** How progress, failures and the log of libraries are written. */
  enum LogFormat {
    TEXT,
    JSON
  }

  private Main() {}

  public static void main(String[] arguments) {
    int status = run(arguments, utf8(System.out), utf8(System.err));
    Arrival.report(status);
    // Spark leaves threads behind that are not daemons when a session could not be opened. But YARN
    // takes an exit of the driver's process for a failure, whatever its number.
    if (status != ExitCodes.DONE || Arrival.master() == null) {
      System.exit(status);
    }
  }

  /** Runs one command and returns its exit code. */
  static int run(String[] arguments, PrintStream out, PrintStream err) {
    LocalFiles.install();
    JsonLog.begin();
    CommandLine line = new CommandLine(new Main());
    for (Job job : Pipeline.JOBS) {
      line.addSubcommand(job.name(), JobCommand.line(job));
    }
    line.setOut(new java.io.PrintWriter(out, true));
    line.setErr(new java.io.PrintWriter(err, true));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(true);
    line.setExecutionExceptionHandler(ExitCodes::explain);
    line.setParameterExceptionHandler(ExitCodes::explainUsage);
    return line.execute(arguments);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command must be given, found none");
  }

  private static PrintStream utf8(PrintStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }
}
