package org.newstide.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.newstide.app.jobs.Job;
import org.newstide.app.jobs.Pipeline;

/** A small invented archive and its pipeline file, quick to run. */
final class Gazette {

  private static final Set<String> QUICK = Set.of("ingest", "match-themes", "release");

  private final Path folder;
  private final Path pipeline;

  private Gazette(Path folder, Path pipeline) {
    this.folder = folder;
    this.pipeline = pipeline;
  }

  /** In that folder, with tables and releases beside it. */
  static Gazette in(Path folder) throws IOException {
    return in(folder, "", "");
  }

  /**
   * In that folder.
   *
   * @param place what comes before the folders of tables and releases, for example {@code full://}
   *     and a path
   * @param conf further lines of Spark properties, each with four spaces before it
   */
  static Gazette in(Path folder, String place, String conf) throws IOException {
    Files.createDirectories(folder.resolve("archive"));
    Path pipeline =
        Files.writeString(
            folder.resolve("gazette.yaml"),
            """
            name: gazette
            warehouse: %1$swarehouse
            releases: %1$srelease
            archives:
              - path: archive
                source: Gazette
                language: en
            themes: {files: ferries.yaml}
            spark:
              conf:
                spark.sql.shuffle.partitions: '6'
                spark.sql.adaptive.enabled: 'false'
            """
                    .formatted(place)
                + conf);
    Gazette gazette = new Gazette(folder, pipeline);
    gazette.theme("ferry");
    gazette.articles("a.jsonl", 0, 40);
    return gazette;
  }

  /** Asks for that query. */
  void theme(String query) throws IOException {
    Files.writeString(
        folder.resolve("ferries.yaml"),
        "id: ferries\ntitle: Ferries\nqueries:\n  en: %s\n".formatted(query));
  }

  /** Adds a file of articles. */
  void articles(String file, int from, int to) throws IOException {
    Files.writeString(
        folder.resolve("archive").resolve(file),
        IntStream.range(from, to)
            .mapToObj(
                i ->
                    "{\"title\": \"Pier %d\", \"date\": \"2024-03-%02d\", \"text\": \"The ferry number %d left the pier of Westmoor with %d passengers before the storm came over the bay.\"}\n"
                        .formatted(i, 1 + i % 28, i, i + 20))
            .collect(Collectors.joining()));
  }

  /** The folder that everything lies in. */
  Path folder() {
    return folder;
  }

  /** A folder of the tables, where they lie beside the pipeline file. */
  Path table(String name) {
    return folder.resolve("warehouse").resolve("news").resolve(name);
  }

  /** A command with this pipeline file. */
  Terminal newstide(String command, String... options) {
    String[] arguments = new String[options.length + 2];
    arguments[0] = command;
    arguments[1] = pipeline.toString();
    System.arraycopy(options, 0, arguments, 2, options.length);
    return Terminal.newstide(arguments);
  }

  /** Runs the jobs that are quick: archives in, themes found, a release out. */
  Terminal run(String... options) {
    List<String> all = new ArrayList<>(List.of(options));
    for (Job job : Pipeline.JOBS) {
      if (!QUICK.contains(job.name())) {
        all.addAll(List.of("--without", job.name()));
      }
    }
    return newstide("run", all.toArray(String[]::new));
  }

  /** The path of the pipeline file. */
  Path pipeline() {
    return pipeline;
  }
}
