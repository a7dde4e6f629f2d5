package org.newstide.app.cli;

import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What commands that run jobs know of their surroundings. */
final class RunOptions {

  @Mixin WaitOption wait = new WaitOption();

  @Option(
      names = "--metrics",
      paramLabel = "FILE",
      description =
          "write figures of the run and its jobs there, for the textfile collector of Prometheus'"
              + " node exporter; also when the run fails")
  Path metrics;
}
