package org.newstide.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Cuts the samples of {@link ScaleListener} at the lines with which a run says that a job begins,
 * and adds one row per job to {@code scale.csv}; draws {@code scale.svg} of all its rows.
 *
 * <p>Arguments: {@code cut SAMPLES LOG ARCHIVE ARTICLES FOLDER}, {@code draw FOLDER}. Each line of
 * LOG begins with milliseconds.
 */
final class ScaleCurves {

  private static final String HEADER =
      "megabytes,articles,job,seconds,processor_seconds,peak_heap_mb,live_heap_mb,shuffle_mb,spilled_mb,written_mb";

  private static final Pattern BEGINS = Pattern.compile("^(\\d+) \\[\\d+/\\d+] ([a-z-]+).*");
  private static final Pattern ANY = Pattern.compile("^(\\d+) .*");

  private record Sample(
      long at, double processor, long heap, long live, long shuffled, long spilled, long written) {
    static Sample of(String line) {
      String[] cells = line.split(",");
      return new Sample(
          Long.parseLong(cells[0]),
          Double.parseDouble(cells[1]),
          Long.parseLong(cells[2]),
          Long.parseLong(cells[3]),
          Long.parseLong(cells[4]),
          Long.parseLong(cells[5]),
          Long.parseLong(cells[6]));
    }
  }

  private record Span(String job, long from, long to) {}

  private ScaleCurves() {}

  public static void main(String[] args) throws IOException {
    if (args[0].equals("cut")) {
      cut(Path.of(args[1]), Path.of(args[2]), Path.of(args[3]), args[4], Path.of(args[5]));
    } else {
      Path folder = Path.of(args[1]);
      Files.writeString(
          folder.resolve("scale.svg"),
          ScaleChart.draw(Files.readAllLines(folder.resolve("scale.csv"))));
    }
  }

  private static void cut(Path samples, Path log, Path archive, String articles, Path folder)
      throws IOException {
    List<Sample> taken = Files.readAllLines(samples).stream().map(Sample::of).toList();
    Path table = folder.resolve("scale.csv");
    List<String> rows =
        new ArrayList<>(Files.exists(table) ? Files.readAllLines(table) : List.of(HEADER));
    double megabytes = bytes(archive) / 1e6;
    for (Span span : spans(Files.readAllLines(log))) {
      rows.add(row(megabytes, articles, span, taken));
    }
    Files.write(table, rows);
  }

  private static List<Span> spans(List<String> log) {
    Map<Long, String> begins = new TreeMap<>();
    long last = 0;
    for (String line : log) {
      Matcher begin = BEGINS.matcher(line);
      if (begin.matches()) {
        begins.put(Long.parseLong(begin.group(1)), begin.group(2));
      }
      Matcher any = ANY.matcher(line);
      if (any.matches()) {
        last = Long.parseLong(any.group(1));
      }
    }
    List<Span> spans = new ArrayList<>();
    List<Long> times = new ArrayList<>(begins.keySet());
    for (int i = 0; i < times.size(); i++) {
      long to = i + 1 < times.size() ? times.get(i + 1) : last;
      spans.add(new Span(begins.get(times.get(i)), times.get(i), to));
    }
    return spans;
  }

  private static String row(double megabytes, String articles, Span span, List<Sample> taken) {
    List<Sample> inside =
        taken.stream().filter(s -> s.at() >= span.from() && s.at() <= span.to()).toList();
    Sample before = last(taken, span.from());
    Sample after = last(taken, span.to());
    return String.format(
        Locale.ROOT,
        "%.1f,%s,%s,%.1f,%.1f,%.0f,%.0f,%.1f,%.1f,%.1f",
        megabytes,
        articles,
        span.job(),
        (span.to() - span.from()) / 1e3,
        after.processor() - before.processor(),
        inside.stream().mapToLong(Sample::heap).max().orElse(after.heap()) / 1e6,
        inside.stream().mapToLong(Sample::live).max().orElse(after.live()) / 1e6,
        (after.shuffled() - before.shuffled()) / 1e6,
        (after.spilled() - before.spilled()) / 1e6,
        (after.written() - before.written()) / 1e6);
  }

  /** The last sample until then; nothing used where Spark had not begun. */
  private static Sample last(List<Sample> taken, long time) {
    Sample last = new Sample(time, 0, 0, 0, 0, 0, 0);
    for (Sample sample : taken) {
      if (sample.at() <= time) {
        last = sample;
      }
    }
    return last;
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
