package org.newstide.app.submission;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Runs {@code jobs/newstide} in a process of its own.
 *
 * @param status exit code
 * @param out all that it printed
 */
record Launcher(int status, String out) {

  /** A run of seconds is over before the better compiler and Spark's own code have paid. */
  static final String FOR_SHORT_RUNS =
      "-XX:TieredStopAtLevel=1 -Dspark.sql.codegen.wholeStage=false"
          + " -Dspark.sql.codegen.factoryMode=NO_CODEGEN";

  static final Path SCRIPT = Path.of("jobs", "newstide").toAbsolutePath();

  /**
   * Runs a command to its end.
   *
   * @param watcher is shown each line as it is printed
   */
  static Launcher newstide(Path workingFolder, Consumer<String> watcher, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(SCRIPT.toString()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(workingFolder.toFile());
    builder.environment().remove("SPARK_HOME");
    builder.environment().put("JAVA_TOOL_OPTIONS", FOR_SHORT_RUNS);
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    Path input = Files.createTempFile(workingFolder, "input", "");
    Process process = builder.redirectErrorStream(true).redirectInput(input.toFile()).start();
    StringBuilder out = new StringBuilder();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        System.out.println("  | " + line);
        out.append(line).append('\n');
        watcher.accept(line);
      }
    }
    return new Launcher(process.waitFor(), out.toString());
  }
}
