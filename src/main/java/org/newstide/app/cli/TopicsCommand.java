package org.newstide.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.newstide.app.jobs.ChooseTopics;
import org.newstide.app.jobs.PipelineLoader;
import org.newstide.pipeline.topics.TopicChoice;
import org.newstide.pipeline.topics.TopicChoice.Candidate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newstide topics choose PIPELINE.yaml}. */
@Command(
    name = "topics",
    description = "Questions to topics before they are learnt.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = TopicsCommand.Choose.class)
final class TopicsCommand implements Runnable {

  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command must be given, found none");
  }

  /** Which number of topics. */
  @Command(
      name = "choose",
      description = {
        "Fits several numbers of topics from several starts, after tokenize has run, and prints",
        "coherence (NPMI and C_v), exclusivity, held-out perplexity, how far the starts agree, and"
            + " a",
        "recommendation. Publishes nothing."
      },
      mixinStandardHelpOptions = true,
      footer = {
        "",
        "Example:",
        "  newstide topics choose jobs/demo.yaml --language en --counts 5,10,20 --out choice.csv"
      })
  static final class Choose implements Callable<Integer> {

    @Spec CommandSpec spec;

    @Parameters(paramLabel = "PIPELINE.yaml", description = "the pipeline file")
    Path file;

    @Option(
        names = "--language",
        required = true,
        paramLabel = "CODE",
        description = "ISO 639-1 code of the articles")
    String language;

    @Option(
        names = "--counts",
        split = ",",
        paramLabel = "K",
        description = "numbers of topics; default: ${DEFAULT-VALUE}",
        defaultValue = "10,20,40,80")
    List<Integer> counts = List.of();

    @Option(
        names = "--seeds",
        split = ",",
        paramLabel = "N",
        description = "starts; default: ${DEFAULT-VALUE}",
        defaultValue = "1,2,3")
    List<Long> seeds = List.of();

    @Option(names = "--out", paramLabel = "FILE", description = "write the table as CSV too")
    Path out;

    @Option(names = "--master", paramLabel = "URL", description = "Spark master, e.g. local[2]")
    String master;

    @Override
    public Integer call() throws java.io.IOException {
      TopicChoice choice =
          ChooseTopics.choose(
              PipelineLoader.load(file), language, counts, seeds, master, System.err::println);
      print(choice, spec.commandLine().getOut());
      if (out != null) {
        Files.write(out, csv(choice.candidates()), StandardCharsets.UTF_8);
      }
      return ExitCodes.DONE;
    }
  }

  private static void print(TopicChoice choice, PrintWriter to) {
    to.printf(
        "%6s %5s %7s %7s %11s %10s %9s %6s%n",
        "topics", "fits", "npmi", "c_v", "exclusivity", "perplexity", "stability", "mark");
    for (int i = 0; i < choice.candidates().size(); i++) {
      Candidate c = choice.candidates().get(i);
      to.printf(
          Locale.ROOT,
          "%6d %5d %7.3f %7.3f %11.3f %10s %9s %6.2f%n",
          c.count(),
          c.fits(),
          c.npmi(),
          c.cv(),
          c.exclusivity(),
          known(c.perplexity(), "%.0f"),
          known(c.stability(), "%.3f"),
          choice.mark(i));
    }
    to.println("recommended: count " + choice.recommended());
    choice.reasons().forEach(reason -> to.println("  " + reason));
  }

  private static List<String> csv(List<Candidate> candidates) {
    List<String> lines = new ArrayList<>();
    lines.add("count,fits,npmi,c_v,exclusivity,perplexity,stability");
    for (Candidate c : candidates) {
      lines.add(
          String.join(
              ",",
              Integer.toString(c.count()),
              Integer.toString(c.fits()),
              known(c.npmi(), "%s"),
              known(c.cv(), "%s"),
              known(c.exclusivity(), "%s"),
              known(c.perplexity(), "%s"),
              known(c.stability(), "%s")));
    }
    return lines;
  }

  private static String known(Double value, String format) {
    return value == null ? "" : String.format(Locale.ROOT, format, value);
  }
}
