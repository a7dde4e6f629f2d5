package org.newstide.app.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.newstide.app.themes.Concordance;
import org.newstide.app.themes.Csv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newstide themes kwic THEME}. */
@Command(
    name = "kwic",
    description = "Prints places of a theme with the words around them, a line each.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  newstide themes kwic sanctions --sort right --size 50",
      "  newstide themes kwic sanctions --csv > sanctions.csv"
    })
final class ThemesKwicCommand implements Callable<Integer> {

  @Spec CommandSpec spec;

  @Mixin ThemesInput input;

  @Parameters(paramLabel = "THEME", description = "a theme's id")
  String theme;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description = "left, right or date; default: ${DEFAULT-VALUE}")
  Concordance.Order order = Concordance.Order.DATE;

  @Option(
      names = "--size",
      paramLabel = "N",
      description = "how many, drawn at random from all; default: ${DEFAULT-VALUE}")
  int size = 40;

  @Option(names = "--seed", paramLabel = "N", description = "which ones; default: ${DEFAULT-VALUE}")
  long seed = 1;

  @Option(
      names = "--context",
      paramLabel = "N",
      description = "characters on each side; default: ${DEFAULT-VALUE}")
  int context = 50;

  @Option(names = "--csv", description = "as CSV that is safe to open in a spreadsheet")
  boolean csv;

  @Override
  public Integer call() {
    if (size < 1 || context < 1) {
      throw new UsageException(
          "--size and --context must be at least 1, found " + size + " and " + context);
    }
    List<Concordance.Line> lines =
        Concordance.of(input.scan(), input.library(theme), theme, context, size, seed, order);
    PrintWriter out = spec.commandLine().getOut();
    if (csv) {
      out.println("article_id,date,source,before,matched,after,branch");
    }
    lines.forEach(line -> out.println(csv ? asCsv(line) : asText(line)));
    return ExitCodes.DONE;
  }

  private static String asCsv(Concordance.Line line) {
    return Csv.line(
        Arrays.asList(
            line.articleId(),
            line.date(),
            line.source(),
            line.passage().before(),
            line.passage().words(),
            line.passage().after(),
            line.branch()));
  }

  private String asText(Concordance.Line line) {
    int gap = Math.max(0, context - line.passage().before().length());
    return "%s %s %s%s«%s»%s"
        .formatted(
            line.articleId().substring(0, Math.min(8, line.articleId().length())),
            line.date() == null ? "          " : line.date(),
            " ".repeat(gap),
            line.passage().before(),
            line.passage().words().replace('\n', ' '),
            line.passage().after());
  }
}
