package org.newstide.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.newstide.app.scoring.Score;
import org.newstide.app.scoring.Scoring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newstide score DIR}. */
@Command(
    name = "score",
    description =
        "Scores extraction, dating, segmentation and reprints on gold sets, by their scripts.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  newstide score ../shared",
      "  newstide score ../shared --only dates"
    })
final class ScoreCommand implements Callable<Integer> {

  @Spec CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "folder that holds data and score")
  Path folder;

  @Option(names = "--only", paramLabel = "WORDS", description = "only what has these in its name")
  String only = "";

  @Option(
      names = "--answers",
      paramLabel = "DIR",
      description = "keep the answers here; default: a folder for temporary files")
  Path answers;

  @Option(names = "--full", description = "print all that the scripts say")
  boolean full;

  @Option(names = "--threads", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
  int threads = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(folder.resolve("data")) || !Files.isDirectory(folder.resolve("score"))) {
      throw new UsageException("DIR must hold the folders data and score, found none in " + folder);
    }
    Path kept = answers == null ? Files.createTempDirectory("newstide-score") : answers;
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%-28s %-11s %7s %7s %7s  %-7s %8s %9s%n",
        "work", "figure", "reached", "reach", "aim", "", "records", "records/s");
    new Scoring(folder, kept, LocalDate.now(ZoneOffset.UTC).plusDays(1), threads)
        .run(only, score -> print(out, score));
    out.println("answers in " + kept);
    return ExitCodes.DONE;
  }

  private void print(PrintWriter out, Score score) {
    out.printf(
        Locale.ROOT,
        "%-28s %-11s %7.4f %7.3f %7.3f  %-7s %8d %9.0f%n",
        score.name(),
        score.figure(),
        score.value(),
        score.reach(),
        score.aim(),
        score.verdict(),
        score.records(),
        score.records() / score.seconds());
    if (full) {
      out.println("  " + score.line());
    }
  }
}
