package org.newstide.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.newstide.app.cli.Release;

/** Commands as their users start them, each a process of its own. */
final class Launched {

  private Launched() {}

  /** Runs a command to its end; what it says to the person who watches. */
  static List<String> newstide(String... arguments)
      throws IOException, InterruptedException {
    Process process = start(arguments);
    List<String> lines = new ArrayList<>();
    try (BufferedReader err = reader(process)) {
      String line;
      while ((line = err.readLine()) != null) {
        lines.add(line);
      }
    }
    if (process.waitFor() != 0) {
      throw new IllegalStateException(Arrays.toString(arguments) + ": " + lines);
    }
    return lines;
  }

  /** Begins a command; its standard error is to be read. */
  static Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("jobs/newstide"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  static BufferedReader reader(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
  }

  /** The demo's pipeline, of an archive and with tables in a folder. */
  static Path pipeline(Path folder, Path archive) throws IOException {
    Files.createDirectories(folder);
    Path jobs = Path.of("jobs").toAbsolutePath();
    return Files.writeString(
        folder.resolve("sample.yaml"),
        Files.readString(jobs.resolve("demo.yaml"))
            .replace("${NEWSTIDE_SAMPLE:-../target/demo/archive}", archive.toString())
            .replace("../target/demo/", "")
            .replace("files: themes", "files: " + jobs.resolve("themes"))
            .replace("actors: actors", "actors: " + jobs.resolve("actors")));
  }

  /** Of every table of the last release of a pipeline. */
  static Map<String, String> hashes(Path pipeline) {
    return new TreeMap<>(Release.latest(pipeline.resolveSibling("release")).hashes());
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
