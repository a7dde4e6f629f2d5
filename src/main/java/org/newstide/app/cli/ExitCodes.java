package org.newstide.app.cli;

import java.io.FileNotFoundException;
import java.io.PrintWriter;
import org.newstide.app.config.SettingsException;
import org.newstide.app.storage.TableContractException;
import org.newstide.app.storage.UnpublishedTableException;
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

  private ExitCodes() {}

  static int explain(Exception failure, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    Throwable cause = rootOf(failure);
    for (String line : String.valueOf(cause.getMessage()).split("\n")) {
      err.println("newstide: " + line);
    }
    if (codeOf(cause) == OUTSIDE && !(cause instanceof FileNotFoundException)) {
      err.println("newstide: " + cause.getClass().getSimpleName() + "; --verbose shows where");
    }
    if (!"OFF".equals(System.getProperty("newstide.log.level", "OFF"))) {
      failure.printStackTrace(err);
    }
    return codeOf(cause);
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
            || cause instanceof FileNotFoundException
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

  private static boolean spoken(Throwable failure) {
    return failure instanceof TableContractException
        || failure instanceof SettingsException
        || failure instanceof UsageException
        || failure.getClass().getName().startsWith("java.io.Unchecked")
            && failure.getMessage() != null
            && failure.getMessage().startsWith("could not");
  }
}
