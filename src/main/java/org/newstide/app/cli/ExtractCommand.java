package org.newstide.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.newstide.app.extraction.ExtractionList;
import org.newstide.app.extraction.InputFile;
import org.newstide.app.extraction.StreamingExtraction;
import org.newstide.core.extract.ExtractionOptions;
import org.newstide.core.extract.FieldMapping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newstide extract FILE…}. */
@Command(
    name = "extract",
    description =
        "Prints what is extracted from files: one JSON line per record, with the date's evidence and"
            + " what was removed and why. Starts no Spark.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "A line of a list is {\"id\": …, \"file\": …, \"url\": …}; the file is relative",
      "to the list, url may be left out. Without a list a line's id is the record's",
      "address, else its own id, else the file's name.",
      "",
      "Example:",
      "  newstide extract page.html crawl.warc.gz news.jsonl.gz",
      "  newstide extract --list pages.jsonl --no-url",
      "  newstide extract --summary crawl/"
    })
final class ExtractCommand implements Callable<Integer> {

  @Spec CommandSpec spec;

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "files, or folders of files")
  List<Path> files = new ArrayList<>();

  @Option(names = "--list", paramLabel = "LIST", description = "JSON Lines that name the records")
  Path list;

  @Option(names = "--no-url", description = "a date in a page's address is no evidence")
  boolean withoutUrls;

  @Option(
      names = "--preset",
      paramLabel = "NAME",
      description = "which fields hold what; default: ${DEFAULT-VALUE}")
  String preset = "auto";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "what the bytes cannot tell, e.g. csv; default: the bytes tell")
  String format;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "of records that name none; default: it is identified")
  String language;

  @Option(
      names = "--time-zone",
      paramLabel = "ZONE",
      description = "of times that carry none; default: ${DEFAULT-VALUE}")
  ZoneId zone = ZoneId.of("UTC");

  @Option(
      names = "--latest",
      paramLabel = "DATE",
      description = "no record was published later; default: tomorrow in UTC")
  LocalDate latest = LocalDate.now(ZoneId.of("UTC")).plusDays(1);

  @Option(
      names = "--summary",
      description = "print counts and speed only: articles, and why others are none")
  boolean summary;

  @Option(
      names = "--records",
      description = "print counts and speed only: records, which are read and not extracted")
  boolean records;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "default: one for each core, here ${DEFAULT-VALUE}")
  int threads = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() throws IOException {
    List<InputFile> inputs = inputs();
    ExtractionOptions options =
        ExtractionOptions.with(FieldMapping.preset(preset))
            .language(language)
            .zone(zone)
            .latest(latest)
            .datesFromUrls(!withoutUrls)
            .build();
    return summary || records ? summarise(inputs, options) : print(inputs, options);
  }

  private int print(List<InputFile> inputs, ExtractionOptions options) {
    PrintWriter out = spec.commandLine().getOut();
    try (StreamingExtraction<String> extraction =
        StreamingExtraction.lines(options, format, threads, out::println)) {
      return finished(extraction.run(inputs), inputs);
    }
  }

  private int summarise(List<InputFile> inputs, ExtractionOptions options) throws IOException {
    long bytes = 0;
    for (InputFile input : inputs) {
      bytes += Files.isRegularFile(input.path()) ? Files.size(input.path()) : 0;
    }
    Map<String, Long> counts = new TreeMap<>();
    Consumer<String> counting = outcome -> counts.merge(outcome, 1L, Long::sum);
    long started = System.nanoTime();
    try (StreamingExtraction<String> extraction =
        records
            ? StreamingExtraction.readings(options, format, counting)
            : StreamingExtraction.outcomes(options, format, threads, counting)) {
      int status = finished(extraction.run(inputs), inputs);
      double seconds = (System.nanoTime() - started) / 1e9;
      PrintWriter out = spec.commandLine().getOut();
      counts.forEach((outcome, count) -> out.printf(Locale.ROOT, "%,10d  %s%n", count, outcome));
      long met = counts.values().stream().mapToLong(Long::longValue).sum();
      out.printf(
          Locale.ROOT,
          "%,10d  in %,d files of %,.1f MB in %.1f s: %,.0f records/s, %.1f MB/s%n",
          met,
          inputs.size(),
          bytes / 1e6,
          seconds,
          met / seconds,
          bytes / 1e6 / seconds);
      return status;
    }
  }

  private int finished(long unreadable, List<InputFile> inputs) {
    if (unreadable > 0) {
      spec.commandLine()
          .getErr()
          .printf("newstide: %d of %d files could not be read%n", unreadable, inputs.size());
    }
    return unreadable > 0 ? ExitCodes.DATA : ExitCodes.DONE;
  }

  private List<InputFile> inputs() throws IOException {
    if (files.isEmpty() && list == null) {
      throw new UsageException("FILE or --list must be given, found neither");
    }
    for (Path file : files) {
      if (!Files.exists(file)) {
        throw new UsageException("FILE must be a file or folder, found no " + file);
      }
    }
    List<InputFile> inputs = new ArrayList<>(InputFile.of(files));
    if (list != null) {
      if (!Files.isRegularFile(list)) {
        throw new UsageException("LIST must be a file, found no " + list);
      }
      inputs.addAll(ExtractionList.read(list));
    }
    return inputs;
  }
}
