package org.newstide.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
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

  /** Exit code of what SIGKILL ended. */
  private static final int KILLED = 137;

  private final Random random = new Random();
  private int done;

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
      Launched.newstide("sample", archive.toString(), "--articles", "" + articles, "--months", "2");
      Path calm = Launched.pipeline(folder.resolve("calm"), archive);
      Map<String, Double> seconds = seconds(calm);
      Path killed = Launched.pipeline(folder.resolve("killed"), archive);
      for (Job job : Pipeline.JOBS) {
        System.out.println(disturb(killed, job.name(), seconds.get(job.name())));
      }
      System.out.printf("%d kills in the midst of a job%n", done);
      Launched.newstide("run", killed.toString());
      boolean alike = compare(calm, killed);
      boolean clean = clean(killed);
      if (!alike || !clean) {
        throw new IllegalStateException("see above; everything is in " + folder);
      }
      Launched.delete(folder);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How long each job takes when nobody disturbs it. */
  private Map<String, Double> seconds(Path pipeline) throws IOException, InterruptedException {
    Map<String, Double> seconds = new LinkedHashMap<>();
    for (String line : Launched.newstide("run", pipeline.toString())) {
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
      // Half of them as a table changes, where an order of writes can be wrong. The undisturbed run
      // was slower, as it found no class-data archive, so its seconds are not used to their end.
      Moment moment =
          i % 2 == 0
              ? new After(0.6 * random.nextDouble() * seconds)
              : new AtCommit(1 + i / 2, random.nextInt(40));
      moments.add(killIn(pipeline, job, moment));
    }
    return String.format(Locale.ROOT, "%-20s killed %s", job, String.join(", ", moments));
  }

  /** When to kill, counted from the beginning of a job. */
  private sealed interface Moment {}

  private record After(double seconds) implements Moment {}

  /** Some milliseconds after a change of a table was committed, the first being 1. */
  private record AtCommit(int commit, int milliseconds) implements Moment {}

  /** Runs until the job is at a moment, or has ended before it, and kills; says where. */
  private String killIn(Path pipeline, String job, Moment moment)
      throws IOException, InterruptedException {
    Process process = Launched.start("run", pipeline.toString());
    AtomicReference<String> at = new AtomicReference<>("");
    List<String> said = Collections.synchronizedList(new ArrayList<>());
    Thread reader = new Thread(() -> follow(process, at, said));
    reader.start();
    while (process.isAlive() && place(at.get()) < place(job)) {
      Thread.sleep(2);
    }
    long began = System.nanoTime();
    Path tables = pipeline.resolveSibling("warehouse").resolve("news");
    long commits = commits(tables);
    String where = "";
    while (where.isEmpty() && process.isAlive() && at.get().equals(job)) {
      where = reached(moment, (System.nanoTime() - began) / 1e9, commits(tables) - commits);
      Thread.sleep(2);
    }
    kill(process);
    reader.join();
    if (at.get().isEmpty() && process.exitValue() != KILLED && process.exitValue() != 0) {
      throw new IllegalStateException("must have begun a job, said " + said);
    }
    if (where.isEmpty()) {
      return at.get().isEmpty() ? "(nothing was left to do)" : "(over: in " + at + ")";
    }
    done++;
    return where;
  }

  /** Where a job stands in the pipeline; before all where none has begun. */
  private static int place(String job) {
    return Pipeline.JOBS.stream().map(Job::name).toList().indexOf(job);
  }

  private static String reached(Moment moment, double seconds, long commits)
      throws InterruptedException {
    if (moment instanceof AtCommit at && commits >= at.commit()) {
      Thread.sleep(at.milliseconds());
      return "%d ms after commit %d".formatted(at.milliseconds(), at.commit());
    }
    return moment instanceof After after && seconds >= after.seconds()
        ? String.format(Locale.ROOT, "at %.1f s", seconds)
        : "";
  }

  /** How many times tables of a warehouse were changed since they are there. */
  private static long commits(Path tables) throws IOException {
    if (!Files.isDirectory(tables)) {
      return 0;
    }
    try (Stream<Path> walk = Files.find(tables, 3, (file, is) -> is.isRegularFile())) {
      return walk.filter(file -> file.toString().endsWith(".metadata.json")).count();
    } catch (UncheckedIOException e) {
      return 0; // a file went away while it was looked at; the next look counts again
    }
  }

  /** Keeps the name of the job that runs, until the process has nothing more to say. */
  private static void follow(Process process, AtomicReference<String> at, List<String> said) {
    try (BufferedReader err = Launched.reader(process)) {
      String line;
      while ((line = err.readLine()) != null) {
        said.add(line);
        if (line.startsWith("[") && line.contains("/")) {
          at.set(line.substring(line.indexOf(' ') + 1).split(" ")[0]);
        }
      }
    } catch (IOException e) {
      said.add(e.toString()); // the pipe of a killed process
    }
  }

  private static void kill(Process process) throws InterruptedException {
    // The driver is a child of the launcher; while it still dies it holds the warehouse's lease.
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(each -> each.onExit().join());
    process.waitFor();
  }

  private static boolean compare(Path calm, Path killed) {
    Map<String, String> expected = Launched.hashes(calm);
    Map<String, String> found = Launched.hashes(killed);
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

  /** After maintenance nothing is there that an undisturbed run would not have left. */
  private boolean clean(Path pipeline) throws IOException, InterruptedException {
    long before = files(pipeline.getParent());
    Launched.newstide("maintain", pipeline.toString(), "--older-than", "0");
    long after = files(pipeline.getParent());
    List<String> again = Launched.newstide("maintain", pipeline.toString(), "--older-than", "0");
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

}
