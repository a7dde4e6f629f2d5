package org.newstide.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.newstide.app.jobs.PipelineLoader;
import org.newstide.app.storage.TableScan;
import org.newstide.tables.Prevalence;
import org.newstide.tables.ThemeDefinition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newstide trends THEME}. */
@Command(
    name = "trends",
    description =
        "Draws how much of the news a theme took, period by period; without THEME a line for each"
            + " theme. Starts no Spark.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  newstide trends sanctions --grain week"})
final class TrendsCommand implements Callable<Integer> {

  private static final int WIDTH = 30;

  /** The period that a row stands for. */
  enum Grain {
    DAY,
    WEEK,
    MONTH
  }

  /** What is counted. */
  enum Counting {
    ARTICLES,
    STORIES,
    REACH
  }

  @Spec CommandSpec spec;

  @Parameters(paramLabel = "THEME", arity = "0..1", description = "a theme's id")
  String theme;

  @Option(
      names = {"-p", "--pipeline"},
      paramLabel = "FILE",
      description = "the pipeline file whose tables to read; default: ${DEFAULT-VALUE}")
  Path file = DemoCommand.pipeline();

  @Option(names = "--grain", description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}")
  Grain grain = Grain.MONTH;

  @Option(names = "--counting", description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}")
  Counting counting = Counting.ARTICLES;

  @Option(names = "--last", paramLabel = "N", description = "periods; default: ${DEFAULT-VALUE}")
  int last = 36;

  @Override
  public Integer call() {
    TableScan scan = PipelineLoader.published(file).scan();
    List<String> themes =
        scan.all(ThemeDefinition.TABLE).stream()
            .map(ThemeDefinition::themeId)
            .distinct()
            .sorted()
            .toList();
    if (theme == null) {
      themes.forEach(each -> glance(each, series(scan, each)));
      return ExitCodes.DONE;
    }
    if (!themes.contains(theme)) {
      throw new UsageException(
          "THEME must be one of " + String.join(", ", themes) + ", found " + theme);
    }
    draw(series(scan, theme), BurstMarks.of(scan, named(theme)));
    return ExitCodes.DONE;
  }

  /** The columns that name a theme's series, with their values. */
  private Map<String, String> named(String subject) {
    return Map.ofEntries(
        Map.entry("subject_kind", "theme"),
        Map.entry("subject", subject),
        Map.entry("scope_kind", "all"),
        Map.entry("grain", lower(grain)),
        Map.entry("counting", lower(counting)));
  }

  private List<Prevalence> series(TableScan scan, String subject) {
    List<Prevalence> rows =
        scan.where(Prevalence.TABLE, named(subject)).stream()
            .sorted(Comparator.comparing(Prevalence::period))
            .toList();
    return rows.subList(Math.max(0, rows.size() - last), rows.size());
  }

  private void glance(String subject, List<Prevalence> rows) {
    String span =
        rows.isEmpty()
            ? "no dated articles"
            : rows.get(0).period() + " to " + rows.get(rows.size() - 1).period();
    out().printf("%-28s %s  %s%n", subject, Sparkline.of(shares(rows)), span);
  }

  private void draw(List<Prevalence> rows, BurstMarks bursts) {
    double most =
        rows.stream().filter(Prevalence::covered).mapToDouble(Prevalence::share).max().orElse(0);
    out().printf("%s: share of %s a %s, 95 %% interval%n", theme, lower(counting), lower(grain));
    out().println(Sparkline.of(shares(rows)));
    rows.forEach(row -> out().println(line(row, most, bursts.levelAt(row.period()))));
  }

  private static String line(Prevalence row, double most, int burst) {
    if (!row.covered()) {
      return row.period() + "  no articles";
    }
    return String.format(
            Locale.ROOT,
            "%s %6.2f %%  %5.2f – %5.2f  %,6d of %,7d  %-" + WIDTH + "s %s%s",
            row.period(),
            100 * row.share(),
            100 * row.low(),
            100 * row.high(),
            row.mentioning(),
            row.total(),
            Sparkline.bar(most == 0 ? 0 : row.share() / most, WIDTH),
            burst == 0 ? "" : " burst, level " + burst,
            row.complete() ? "" : " unfinished")
        .stripTrailing();
  }

  private static double[] shares(List<Prevalence> rows) {
    return rows.stream().mapToDouble(row -> row.covered() ? row.share() : Double.NaN).toArray();
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
