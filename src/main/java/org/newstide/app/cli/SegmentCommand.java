package org.newstide.app.cli;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.newstide.app.segmentation.StreamingSegmentation;
import org.newstide.core.text.VietnameseSegmenter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newstide segment [FILE…]}. */
@Command(
    name = "segment",
    description =
        "Prints lines of Vietnamese text with their words apart and _ between the syllables of a"
            + " word; of other languages, with their tokens apart. Starts no Spark.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  echo 'Thủ tướng thăm nhà máy.' | newstide segment",
      "  newstide segment article.txt",
      "  newstide segment --tsv sentences.tsv > segmented.jsonl"
    })
final class SegmentCommand implements Callable<Integer> {

  @Spec CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "files of lines; default: standard input")
  List<Path> files = new ArrayList<>();

  @Option(
      names = "--tsv",
      paramLabel = "FILE",
      description =
          "segments the first column of this file and prints JSON Lines {\"id\": number of the"
              + " line, \"seg\": …}")
  Path table;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "a model that train-segmenter wrote; default: the one that comes with newstide")
  Path model;

  @Override
  public Integer call() throws IOException {
    if (table != null && !files.isEmpty()) {
      throw new UsageException("--tsv must stand alone, found FILE too");
    }
    List<Path> inputs = table == null ? files : List.of(table);
    for (Path file : inputs) {
      if (!Files.isRegularFile(file)) {
        throw new UsageException("FILE must be a file, found no " + file);
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter buffered = new PrintWriter(new java.io.BufferedWriter(out, 1 << 16), false);
    BiConsumer<Long, String> printing =
        table == null ? (number, line) -> buffered.println(line) : json(buffered);
    StreamingSegmentation run = new StreamingSegmentation(segmenter(), table != null, printing);
    if (inputs.isEmpty()) {
      run.run(System.in);
    }
    for (Path file : inputs) {
      try (InputStream in = Files.newInputStream(file)) {
        run.run(in);
      }
    }
    buffered.flush();
    return ExitCodes.DONE;
  }

  private static BiConsumer<Long, String> json(PrintWriter out) {
    JsonStringEncoder quoting = JsonStringEncoder.getInstance();
    return (number, line) ->
        out.println(
            "{\"id\": "
                + number
                + ", \"seg\": \""
                + new String(quoting.quoteAsString(line))
                + "\"}");
  }

  private VietnameseSegmenter segmenter() throws IOException {
    if (model == null) {
      return VietnameseSegmenter.standard();
    }
    if (!Files.isRegularFile(model)) {
      throw new UsageException("--model must be a file, found no " + model);
    }
    try (InputStream in = Files.newInputStream(model)) {
      return VietnameseSegmenter.read(in);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--model must be a segmenter's model, found " + model);
    }
  }
}
