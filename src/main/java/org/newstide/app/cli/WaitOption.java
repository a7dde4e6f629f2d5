package org.newstide.app.cli;

import java.time.Duration;
import picocli.CommandLine.Option;

/** What a command does when another run works on its warehouse. */
final class WaitOption {

  @Option(
      names = "--wait",
      paramLabel = "MINUTES",
      description =
          "how long to wait for another run on the same warehouse; default: ${DEFAULT-VALUE},"
              + " refuse at once")
  int minutes = 0;

  /** How long that is. */
  Duration duration() {
    if (minutes < 0) {
      throw new UsageException("--wait must be at least 0, found " + minutes);
    }
    return Duration.ofMinutes(minutes);
  }
}
