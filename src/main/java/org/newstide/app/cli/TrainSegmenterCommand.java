package org.newstide.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.newstide.app.segmentation.SegmenterTrainingRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code newstide train-segmenter}. */
@Command(
    name = "train-segmenter",
    description =
        "Learns the model of the Vietnamese segmenter from a treebank and from archives without"
            + " labels. The same files give the same bytes. Starts no Spark.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "The treebank folder holds train.seg.tsv: a sentence, a tab, the same with _ inside words.",
      "",
      "Example:",
      "  newstide train-segmenter --treebank vi-segmentation --archives news/ --out model.bin"
    })
final class TrainSegmenterCommand implements Callable<Integer> {

  @Spec CommandSpec spec;

  @Option(
      names = "--treebank",
      paramLabel = "DIR",
      required = true,
      description = "treebank folder")
  Path treebank;

  @Option(
      names = "--archives",
      paramLabel = "PATH",
      arity = "1..*",
      required = true,
      description = "archive files, or folders of them")
  List<Path> archives = new ArrayList<>();

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "the model's file")
  Path out;

  @Override
  public Integer call() throws IOException {
    Path sentences = treebank.resolve("train.seg.tsv");
    if (!Files.isRegularFile(sentences)) {
      throw new UsageException("--treebank must hold train.seg.tsv, found no " + sentences);
    }
    for (Path archive : archives) {
      if (!Files.exists(archive)) {
        throw new UsageException("--archives must be files or folders, found no " + archive);
      }
    }
    byte[] model = new SegmenterTrainingRun(sentences, archives).run();
    Files.write(out, model);
    spec.commandLine().getOut().printf("%s: %,d bytes%n", out, model.length);
    return ExitCodes.DONE;
  }
}
