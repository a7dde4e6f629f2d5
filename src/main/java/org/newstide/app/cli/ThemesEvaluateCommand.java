package org.newstide.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.newstide.app.themes.Csv;
import org.newstide.app.themes.Evaluation;
import org.newstide.app.themes.Labels;
import org.newstide.app.themes.SamplingSheet;
import org.newstide.app.themes.WeightedShare;
import org.newstide.core.query.ThemeLibrary;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newstide themes evaluate THEME}. */
@Command(
    name = "evaluate",
    description =
        "Measures a theme against what people say of articles: precision and recall with 95 %%"
            + " intervals, as a whole and by branch; or draws the articles for them to judge.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Labels are a CSV file with the columns article_id or record_id, relevant (1 or 0)",
      "and, where articles were drawn with unequal chances, weight. A sheet is such a",
      "file with relevant left empty: fill it in and give it back as labels.",
      "",
      "Example:",
      "  newstide themes evaluate sanctions --sheet sheet.csv --size 200",
      "  newstide themes evaluate sanctions --labels sheet.csv"
    })
final class ThemesEvaluateCommand implements Callable<Integer> {

  @Spec CommandSpec spec;

  @Mixin ThemesInput input;

  @Parameters(paramLabel = "THEME", description = "a theme's id")
  String theme;

  @ArgGroup(multiplicity = "1")
  Direction direction;

  /** Labels are read or a sheet for them is written. */
  static final class Direction {
    @Option(names = "--labels", paramLabel = "CSV", description = "what people said")
    Path labels;

    @Option(names = "--sheet", paramLabel = "CSV", description = "write articles to judge here")
    Path sheet;
  }

  @Option(
      names = "--size",
      paramLabel = "N",
      description = "how many articles a sheet has; default: ${DEFAULT-VALUE}")
  int size = 200;

  @Option(names = "--seed", paramLabel = "N", description = "which ones; default: ${DEFAULT-VALUE}")
  long seed = 1;

  @Override
  public Integer call() throws IOException {
    ThemeLibrary library = input.library(theme);
    return direction.labels == null ? writeSheet(library) : evaluate(library);
  }

  private int writeSheet(ThemeLibrary library) throws IOException {
    if (size < 10) {
      throw new UsageException("--size must be at least 10, found " + size);
    }
    if (Files.exists(direction.sheet)) {
      throw new UsageException(
          "--sheet must be a new file, found " + direction.sheet + " with its judgements");
    }
    List<String> lines = new ArrayList<>();
    lines.add(Csv.line(SamplingSheet.HEADER));
    SamplingSheet.draw(input.scan(), library, theme, size, seed)
        .forEach(row -> lines.add(Csv.line(row)));
    Files.write(direction.sheet, lines);
    out()
        .printf(
            "%,d articles in %s; fill in relevant, then --labels %s%n",
            lines.size() - 1, direction.sheet, direction.sheet);
    return ExitCodes.DONE;
  }

  private int evaluate(ThemeLibrary library) throws IOException {
    Labels labels = Labels.read(direction.labels);
    Evaluation evaluation = Evaluation.of(input.scan(), library, theme, labels);
    out()
        .printf(
            "%s: %,d labels, %,d of them of published articles; %,d rows are not judged yet%n",
            theme, labels.size(), evaluation.labelled(), labels.unlabelled());
    out().printf("  precision %s%n", shown(evaluation.precision()));
    out().printf("  recall    %s%n", shown(evaluation.recall()));
    out().println("branches: precision, recall, relevant articles that no other branch finds");
    evaluation
        .branches()
        .forEach(
            (name, branch) ->
                out()
                    .printf(
                        Locale.ROOT,
                        "  %s, %s, %.0f  %s%n",
                        shown(branch.precision()),
                        shown(branch.recall()),
                        branch.alone(),
                        name));
    return ExitCodes.DONE;
  }

  private static String shown(WeightedShare share) {
    return share.articles() == 0
        ? "no articles"
        : String.format(
            Locale.ROOT,
            "%.3f [%.3f, %.3f] of %d",
            share.value(),
            share.interval().low(),
            share.interval().high(),
            share.articles());
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
