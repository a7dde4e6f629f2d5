package org.newstide.app.cli;

import java.io.FileNotFoundException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.newstide.app.config.SettingsException;
import org.newstide.app.logs.JsonLog;
import org.newstide.app.storage.TableContractException;
import org.newstide.app.storage.UnpublishedTableException;
import org.newstide.app.storage.WarehouseBusyException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** How a command that failed says so, and with which number. */
final class ExitCodes {

  /** Done, or nothing to do. */
  static final int DONE = 0;

  /** A table breaks its contract, or more records were bad than the settings allow. */
  static final int DATA = 1;

  /** A wrong call or wrong settings. */
  static final int USAGE = 2;

  /** Something outside failed: a file, a file system, the cluster. */
  static final int OUTSIDE = 3;

  /** {@code watch} found something unusual: not a failure, but somebody should look. */
  static final int UNUSUAL = 4;

  private ExitCodes() {}

  static int explain(Exception failure, CommandLine command, ParseResult parsed) {
    Throwable cause = rootOf(failure);
    List<String> lines = new ArrayList<>(String.valueOf(cause.getMessage()).lines().toList());
    if (codeOf(cause) == OUTSIDE && cause.getCause() != null) {
      lines.add("the reason: " + reason(cause.getCause()));
    }
    Optional<String> advice = Advice.on(failure);
    advice.ifPresent(lines::add);
    if (codeOf(cause) == OUTSIDE && advice.isEmpty() && !spoken(cause)) {
      lines.add(cause.getClass().getSimpleName() + "; --verbose shows where");
    }
    if (JsonLog.job() != null) {
      lines.add(
          "it was the job "
              + JsonLog.job()
              + " of run "
              + JsonLog.run()
              + "; nothing of it was published, what was published before stays");
    }
    tell(command, "ERROR", lines, Map.of("exit_code", codeOf(cause)), failure);
    return codeOf(cause);
  }

  /** Says what went wrong beside the work. */
  static void warn(CommandLine command, String message) {
    tell(command, "WARN", List.of(message), Map.of(), null);
  }

  /** The exit code of a command that ended so. */
  static int of(Exception failure) {
    return codeOf(rootOf(failure));
  }

  private static void tell(
      CommandLine command,
      String level,
      List<String> lines,
      Map<String, Object> fields,
      Exception failure) {
    PrintWriter err = command.getErr();
    boolean verbose =
        failure != null && !"OFF".equals(System.getProperty("newstide.log.level", "OFF"));
    if (JsonLog.isOn()) {
      Map<String, Object> all = new TreeMap<>(fields);
      if (verbose) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        all.put("error", trace.toString());
      }
      err.println(JsonLog.line(level, String.join("; ", lines), all));
      return;
    }
    lines.forEach(line -> err.println("newstide: " + line));
    if (verbose) {
      failure.printStackTrace(err);
    }
  }

  static int explainUsage(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    PrintWriter err = command.getErr();
    if (failure instanceof CommandLine.UnmatchedArgumentException unmatched
        && !command.getSubcommands().isEmpty()) {
      err.printf(
          "newstide: COMMAND must be one of %s, found %s%n",
          String.join(", ", command.getSubcommands().keySet()), unmatched.getUnmatched().get(0));
    } else {
      err.println("newstide: " + failure.getMessage());
    }
    err.println("newstide: see " + command.getCommandSpec().qualifiedName() + " --help");
    return USAGE;
  }

  private static int codeOf(Throwable cause) {
    if (cause instanceof TableContractException) {
      return DATA;
    }
    boolean usage =
        cause instanceof SettingsException
            || cause instanceof FileNotFoundException && JsonLog.job() == null
            || cause instanceof IllegalArgumentException
            || cause instanceof UnpublishedTableException
            || cause instanceof UsageException;
    return usage ? USAGE : OUTSIDE;
  }

  /** Spark wraps what a task threw several times; the innermost is what a person can act on. */
  private static Throwable rootOf(Throwable failure) {
    Throwable at = failure;
    while (at.getCause() != null && at.getCause() != at && !spoken(at)) {
      at = at.getCause();
    }
    return at;
  }

  /** What stopped something of which we say what it was. */
  private static String reason(Throwable cause) {
    Throwable innermost = cause;
    while (innermost.getCause() != null && innermost.getCause() != innermost) {
      innermost = innermost.getCause();
    }
    String message = innermost.getMessage();
    return innermost.getClass().getSimpleName()
        + (message == null ? "" : message.lines().limit(1).reduce(": ", String::concat));
  }

  private static boolean spoken(Throwable failure) {
    return failure instanceof TableContractException
        || failure instanceof SettingsException
        || failure instanceof UsageException
        || failure instanceof WarehouseBusyException
        || failure.getClass().getName().startsWith("java.io.Unchecked")
            && failure.getMessage() != null
            && failure.getMessage().startsWith("could not");
  }
}
