package org.newstide.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.newstide.app.cli.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Delivers an archive in many nights, out of order, and compares all rows with those of one run over
 * everything. Topics are left out: they keep the ids of earlier fits, so their rows tell how they
 * came about. Exit code 1 if a table differs.
 */
@Command(
    name = "nights",
    mixinStandardHelpOptions = true,
    description = "Compares many small runs with one large one.")
public final class NightlyRuns implements Runnable {

  private static final List<String> WITHOUT_TOPICS =
      List.of("--without", "fit-topics", "--without", "follow-topics");

  @Option(names = "--nights", description = "default ${DEFAULT-VALUE}")
  int nights = 30;

  @Option(names = "--articles", description = "of the invented archive, default ${DEFAULT-VALUE}")
  int articles = 3000;

  @Option(names = "--months", description = "that it covers, default ${DEFAULT-VALUE}")
  int months = 6;

  @Option(names = "--seed", description = "of the order of files, default ${DEFAULT-VALUE}")
  long seed = 1;

  private NightlyRuns() {}

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new NightlyRuns()).execute(arguments));
  }

  @Override
  public void run() {
    try {
      Path folder = Files.createTempDirectory("newstide-nights");
      Path sample = folder.resolve("sample");
      Launched.newstide("sample", sample.toString(), "--articles", "" + articles, "--months", "" + months);
      Path archive = folder.resolve("archive");
      Path nightly = Launched.pipeline(folder.resolve("nightly"), archive);
      int night = 0;
      for (List<Path> delivery : deliveries(sample)) {
        deliver(delivery, archive);
        long began = System.nanoTime();
        runTo(nightly);
        System.out.printf(
            Locale.ROOT,
            "night %2d  %2d files  %5.1f s%n",
            ++night,
            delivery.size(),
            (System.nanoTime() - began) / 1e9);
      }
      Path once = Launched.pipeline(folder.resolve("once"), archive);
      runTo(once);
      compare(Launched.hashes(once), Launched.hashes(nightly), folder);
      Launched.delete(folder);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One file of each outlet in the first night, as a location must not be empty; then any. */
  private List<List<Path>> deliveries(Path sample) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(sample, 2)) {
      walk.filter(file -> !file.getParent().equals(sample) && Files.isRegularFile(file))
          .sorted()
          .forEach(files::add);
    }
    Collections.shuffle(files, new Random(seed));
    Set<Path> seen = new LinkedHashSet<>();
    List<Path> first = files.stream().filter(file -> seen.add(file.getParent())).toList();
    files.removeAll(first);
    List<List<Path>> deliveries = new ArrayList<>(List.of(first));
    for (int i = 0; i < nights - 1; i++) {
      int from = i * files.size() / (nights - 1);
      deliveries.add(files.subList(from, (i + 1) * files.size() / (nights - 1)));
    }
    return deliveries;
  }

  private static void deliver(List<Path> files, Path archive) throws IOException {
    for (Path file : files) {
      Path outlet = Files.createDirectories(archive.resolve(file.getParent().getFileName()));
      Files.copy(file, outlet.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  /** In this process, which is warm from the second night on. */
  private static void runTo(Path pipeline) {
    List<String> arguments = new ArrayList<>(List.of("run", pipeline.toString()));
    arguments.addAll(WITHOUT_TOPICS);
    Terminal run = Terminal.newstide(arguments.toArray(String[]::new));
    if (run.status() != 0) {
      throw new IllegalStateException(run.err());
    }
  }

  private static void compare(Map<String, String> once, Map<String, String> nightly, Path folder) {
    once.forEach(
        (table, hash) -> {
          if (!hash.equals(nightly.get(table))) {
            System.out.printf("%s: once %s, nightly %s%n", table, hash, nightly.get(table));
          }
        });
    if (!once.equals(nightly)) {
      throw new IllegalStateException("tables must be alike, see above; all is in " + folder);
    }
    System.out.printf("%d tables, all alike%n", once.size());
  }
}
