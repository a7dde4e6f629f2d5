package org.newstide.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.newstide.app.cli.Release;
import org.newstide.app.jobs.Job;
import org.newstide.app.jobs.Pipeline;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Kills the driver at random moments in every job, runs again until it ends by itself, and compares
 * all rows with those of a run that nobody disturbed. Exit code 1 if they differ or if something is
 * left over after maintenance.
 */
@Command(
    name = "kill",
    mixinStandardHelpOptions = true,
    description = "Kills runs at random moments and compares what comes of it.")
public final class KilledRuns implements Runnable {

  @Option(names = "--kills", description = "in each job, default ${DEFAULT-VALUE}")
  int kills = 5;

  @Option(names = "--articles", description = "of the invented archive, default ${DEFAULT-VALUE}")
  int articles = 300;

  @Option(names = "--seed", description = "of the moments, default ${DEFAULT-VALUE}")
  long seed = 1;

  private final Random random = new Random();

  private KilledRuns() {}

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new KilledRuns()).execute(arguments));
  }

  @Override
  public void run() {
    random.setSeed(seed);
    try {
      Path folder = Files.createTempDirectory("newstide-kill");
      Path archive = folder.resolve("archive");
      newstide("sample", archive.toString(), "--articles", "" + articles, "--months", "2");
      Path calm = pipeline(folder.resolve("calm"), archive);
      Map<String, Double> seconds = seconds(calm);
      Path killed = pipeline(folder.resolve("killed"), archive);
      for (Job job : Pipeline.JOBS) {
        System.out.println(disturb(killed, job.name(), seconds.get(job.name())));
      }
      newstide("run", killed.toString());
      boolean alike = compare(calm, killed);
      boolean clean = clean(killed);
      if (!alike || !clean) {
        throw new IllegalStateException("see above; everything is in " + folder);
      }
      delete(folder);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How long each job takes when nobody disturbs it. */
  private Map<String, Double> seconds(Path pipeline) throws IOException, InterruptedException {
    Map<String, Double> seconds = new LinkedHashMap<>();
    for (String line : newstide("run", pipeline.toString())) {
      String[] words = line.strip().split("\\s+");
      if (words.length > 2 && words[2].equals("s") && words[1].matches("[0-9.]+")) {
        seconds.put(words[0], Double.parseDouble(words[1]));
      }
    }
    System.out.printf(Locale.ROOT, "undisturbed: %s%n", seconds);
    return seconds;
  }

  private String disturb(Path pipeline, String job, double seconds)
      throws IOException, InterruptedException {
    List<String> moments = new ArrayList<>();
    for (int i = 0; i < kills; i++) {
      // The first two are the edges: as it begins, and about when it publishes.
      double moment = (i == 0 ? 0 : i == 1 ? 1 : random.nextDouble()) * seconds;
      moments.add(killIn(pipeline, job, moment));
    }
    return String.format(Locale.ROOT, "%-20s killed at %s", job, String.join(", ", moments));
  }

  /** Runs until the job has been at work for some seconds, and kills; says when and where. */
  private String killIn(Path pipeline, String job, double seconds)
      throws IOException, InterruptedException {
    Process process = start("run", pipeline.toString());
    AtomicReference<String> at = new AtomicReference<>("its start");
    try (BufferedReader err = reader(process)) {
      String line;
      while ((line = err.readLine()) != null) {
        if (line.startsWith("[") && line.contains("/")) {
          at.set(line.substring(line.indexOf(' ') + 1).split(" ")[0]);
        }
        if (at.get().equals(job)) {
          break;
        }
      }
      if (line == null) {
        return "(" + job + " had ended)";
      }
      boolean ended = process.waitFor((long) (seconds * 1000), TimeUnit.MILLISECONDS);
      // The driver is a child of the launcher; while it still dies it holds the warehouse's lease.
      List<ProcessHandle> all =
          Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
      all.forEach(ProcessHandle::destroyForcibly);
      all.forEach(each -> each.onExit().join());
      return String.format(Locale.ROOT, ended ? "(over after %.1f s)" : "%.1f s", seconds);
    }
  }

  private static boolean compare(Path calm, Path killed) {
    Map<String, String> expected = hashes(calm);
    Map<String, String> found = hashes(killed);
    expected.forEach(
        (table, hash) -> {
          if (!hash.equals(found.get(table))) {
            System.out.printf("%s: undisturbed %s, killed %s%n", table, hash, found.get(table));
          }
        });
    boolean alike = expected.equals(found);
    System.out.printf("%d tables, %s%n", expected.size(), alike ? "all alike" : "NOT alike");
    return alike;
  }

  private static Map<String, String> hashes(Path pipeline) {
    return new TreeMap<>(Release.latest(pipeline.resolveSibling("release")).hashes());
  }

  /** After maintenance nothing is there that an undisturbed run would not have left. */
  private boolean clean(Path pipeline) throws IOException, InterruptedException {
    long before = files(pipeline.getParent());
    newstide("maintain", pipeline.toString(), "--older-than", "0");
    long after = files(pipeline.getParent());
    List<String> again = newstide("maintain", pipeline.toString(), "--older-than", "0");
    boolean clean = files(pipeline.getParent()) == after && unfinished(pipeline.getParent()) == 0;
    System.out.printf("%,d files, %,d after maintenance: %s%n", before, after, clean ? "clean" : again);
    return clean;
  }

  private static long files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).filter(file -> !metadata(file)).count();
    }
  }

  /** Iceberg's own records of snapshots, which maintenance adds to. */
  private static boolean metadata(Path file) {
    return file.getParent().getFileName().toString().equals("metadata");
  }

  private static long unfinished(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(file -> file.getFileName().toString().endsWith(".unfinished")).count();
    }
  }

  private static Path pipeline(Path folder, Path archive) throws IOException {
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

  /** Runs a command to its end; what it says to the person who watches. */
  private static List<String> newstide(String... arguments)
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

  private static Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("jobs/newstide"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static BufferedReader reader(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
