package org.newstide.app.scoring;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.newstide.app.extraction.ExtractionList;
import org.newstide.app.extraction.InputFile;
import org.newstide.app.extraction.StreamingExtraction;
import org.newstide.app.scoring.ScoredWork.Extracted;
import org.newstide.app.scoring.ScoredWork.Segmented;
import org.newstide.app.segmentation.StreamingSegmentation;
import org.newstide.core.extract.ExtractionOptions;
import org.newstide.core.extract.FieldMapping;
import org.newstide.core.text.VietnameseSegmenter;

/**
 * Answers what gold sets ask and has the scripts beside them compare the answers. Needs Python 3.
 */
public final class Scoring {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path shared;
  private final Path answers;
  private final LocalDate latest;
  private final int threads;

  /**
   * @param shared folder with {@code data} and {@code score}
   * @param answers folder for the answers, which stay there for a closer look
   * @param latest no page was published later
   * @param threads that extract
   */
  public Scoring(Path shared, Path answers, LocalDate latest, int threads) {
    this.shared = requireNonNull(shared, "shared");
    this.answers = requireNonNull(answers, "answers");
    this.latest = requireNonNull(latest, "latest");
    this.threads = threads;
  }

  /**
   * Scores everything, one after the other.
   *
   * @param only part of the names of what to score; empty for all
   * @param scores takes each score when it is there
   * @throws IOException when gold, pages or answers cannot be read or written
   */
  public void run(String only, Consumer<Score> scores) throws IOException {
    Files.createDirectories(answers);
    for (ScoredWork work : ScoredWork.ALL) {
      if (work.name().contains(only)) {
        scores.accept(score(work));
      }
    }
    DuplicateScoring duplicates = new DuplicateScoring(shared, answers, latest, threads);
    for (DuplicateWork work : DuplicateWork.ALL) {
      if (work.name().contains(only)) {
        scores.accept(duplicates.score(work));
      }
    }
  }

  private Score score(ScoredWork work) throws IOException {
    Path answer = answers.resolve(fileName(work.name()));
    long started = System.nanoTime();
    long records =
        work.answers() instanceof Segmented segmented
            ? segment(segmented, answer)
            : extract((Extracted) work.answers(), answer);
    double seconds = (System.nanoTime() - started) / 1e9;
    Path gold = shared.resolve("data").resolve(work.gold());
    String line = compare(shared, work.script(), gold, answer, work.arguments());
    return new Score(
        work.name(),
        work.figure(),
        figure(line, work.figure()),
        work.reach(),
        work.aim(),
        records,
        seconds,
        line);
  }

  private long extract(Extracted work, Path answer) throws IOException {
    ExtractionOptions options =
        ExtractionOptions.with(FieldMapping.preset("auto"))
            .datesFromUrls(!work.hideUrls())
            .latest(latest)
            .build();
    long[] records = {0};
    try (BufferedWriter out = Files.newBufferedWriter(answer)) {
      for (String input : work.inputs()) {
        Path path = shared.resolve("data").resolve(input);
        List<InputFile> files =
            work.listed() ? ExtractionList.read(path) : InputFile.of(List.of(path));
        String file = work.listed() ? null : path.getFileName().toString();
        Consumer<String> lines =
            line -> {
              records[0]++;
              write(out, line, file);
            };
        try (StreamingExtraction<String> extraction =
            StreamingExtraction.lines(options, null, threads, lines)) {
          extraction.run(files);
        }
      }
    }
    return records[0];
  }

  private long segment(Segmented work, Path answer) throws IOException {
    long[] records = {0};
    try (BufferedWriter out = Files.newBufferedWriter(answer);
        InputStream lines = Files.newInputStream(shared.resolve("data").resolve(work.lines()))) {
      BiConsumer<Long, String> writing =
          (number, line) -> {
            records[0]++;
            write(out, JSON.createObjectNode().put("id", number).put("seg", line).toString(), null);
          };
      new StreamingSegmentation(VietnameseSegmenter.standard(), true, writing).run(lines);
    }
    return records[0];
  }

  private static void write(BufferedWriter out, String line, String file) {
    try {
      String answer = line;
      if (file != null) {
        ObjectNode named = (ObjectNode) JSON.readTree(line);
        answer = named.put("file", file).toString();
      }
      out.write(answer);
      out.newLine();
    } catch (IOException e) {
      throw new UncheckedIOException("could not write an answer", e);
    }
  }

  static String fileName(String work) {
    return work.replaceAll("[^a-z]+", "-") + ".jsonl";
  }

  /** What a script says of answers. */
  static String compare(Path shared, String script, Path gold, Path answer, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add("python3");
    command.add(shared.resolve("score").resolve(script + ".py").toString());
    command.add("--gold");
    command.add(gold.toString());
    command.add("--pred");
    command.add(answer.toString());
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException("could not score " + answer + ": " + said.strip());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while " + answer + " was scored", e);
    }
    return said.strip();
  }

  static double figure(String line, String name) {
    for (String word : line.split("\\s+")) {
      if (word.startsWith(name + "=")) {
        return Double.parseDouble(word.substring(name.length() + 1));
      }
    }
    throw new IllegalStateException("the script must print " + name + ", found: " + line);
  }
}
