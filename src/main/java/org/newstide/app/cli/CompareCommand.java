package org.newstide.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.newstide.app.jobs.PipelineLoader;
import org.newstide.app.storage.TableScan;
import org.newstide.core.statistics.CountSeries;
import org.newstide.core.statistics.LeadLag;
import org.newstide.core.statistics.Overdispersion;
import org.newstide.core.statistics.ShareDifference;
import org.newstide.tables.Prevalence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newstide compare}. */
@Command(
    name = "compare",
    description =
        "Compares two themes or topics in time, or one in two scopes, or before and after.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  newstide compare sanctions nk-weapons-tests",
      "  newstide compare sanctions --scopes Gazette,Herald",
      "  newstide compare sanctions --at 2024-05-03 --counting stories"
    })
final class CompareCommand implements Callable<Integer> {

  private static final int PERMUTATIONS = 999;
  private static final int BLOCK = 7;
  private static final int FEWEST = 24;

  @Spec CommandSpec spec;

  @Parameters(index = "0", paramLabel = "SUBJECT", description = "a theme or topic")
  String subject;

  @Parameters(index = "1", arity = "0..1", paramLabel = "OTHER", description = "another")
  String other;

  @Option(names = "--scopes", split = ",", paramLabel = "A,B", description = "sources or languages")
  List<String> scopes = List.of();

  @Option(names = "--at", paramLabel = "DAY", description = "compare before the day and from it on")
  LocalDate at;

  @Option(names = "--counting", description = "articles, stories or reach; default: articles")
  String counting = "articles";

  @Option(names = "--lag", paramLabel = "N", description = "days; default: ${DEFAULT-VALUE}")
  int lag = 7;

  @Option(
      names = {"-p", "--pipeline"},
      paramLabel = "FILE",
      description = "the pipeline file; default: ${DEFAULT-VALUE}")
  Path file = DemoCommand.pipeline();

  @Override
  public Integer call() {
    if ((other == null ? 0 : 1) + (scopes.isEmpty() ? 0 : 1) + (at == null ? 0 : 1) != 1) {
      throw new UsageException("one of OTHER, --scopes and --at must be given");
    }
    if (other != null) {
      inTime();
    } else if (at != null) {
      TreeMap<LocalDate, Prevalence> days = days(subject, "all");
      difference(
          "before " + at, series(days, day -> day.period().isBefore(at)),
          "from " + at, series(days, day -> !day.period().isBefore(at)));
    } else {
      if (scopes.size() != 2) {
        throw new UsageException("--scopes must be two, found " + scopes);
      }
      difference(
          scopes.get(0), series(days(subject, scopes.get(0)), day -> true),
          scopes.get(1), series(days(subject, scopes.get(1)), day -> true));
    }
    return ExitCodes.DONE;
  }

  private void inTime() {
    TreeMap<LocalDate, Prevalence> first = days(subject, "all");
    TreeMap<LocalDate, Prevalence> second = days(other, "all");
    first.keySet().retainAll(second.keySet());
    second.keySet().retainAll(first.keySet());
    if (first.size() < FEWEST || lag < 0 || lag * 3 >= first.size()) {
      throw new UsageException(
          "both must have at least "
              + FEWEST
              + " covered days and three times --lag, found "
              + first.size());
    }
    LeadLag found = LeadLag.of(shares(first), shares(second), lag, BLOCK, PERMUTATIONS, 1);
    PrintWriter out = spec.commandLine().getOut();
    out.printf(Locale.ROOT, "%d covered days, counted in %s%n", first.size(), counting);
    out.printf(Locale.ROOT, "correlation on the same day  %6.3f%n", found.atOnce());
    out.printf(
        Locale.ROOT,
        "strongest                    %6.3f  %s; p = %.3f over lags to %d days%n",
        found.correlation(),
        order(found.lag()),
        found.pValue(),
        lag);
  }

  private String order(int days) {
    if (days == 0) {
      return "on the same day";
    }
    String ahead = days > 0 ? subject : other;
    return Math.abs(days) + " days, " + ahead + " first";
  }

  private void difference(String name, CountSeries one, String otherName, CountSeries two) {
    if (one.total(0, one.length()) == 0 || two.total(0, two.length()) == 0) {
      throw new UsageException(
          "both " + name + " and " + otherName + " must have articles, found none in one");
    }
    double effect = Math.max(designEffect(one), designEffect(two));
    ShareDifference found =
        ShareDifference.of(
            one.mentioning(0, one.length()),
            (long) one.total(0, one.length()),
            two.mentioning(0, two.length()),
            (long) two.total(0, two.length()),
            effect);
    print(name, one);
    print(otherName, two);
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "difference %.4f, 95 %% interval [%.4f, %.4f], p = %.2g; design effect %.1f%n",
            found.difference(),
            found.low(),
            found.high(),
            found.pValue(),
            effect);
  }

  private void print(String name, CountSeries series) {
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "%-24s %8d of %8.0f  %.4f%n",
            name,
            series.mentioning(0, series.length()),
            series.total(0, series.length()),
            series.share());
  }

  private static double designEffect(CountSeries days) {
    double squares = 0;
    for (double total : days.totals()) {
      squares += total * total;
    }
    return Overdispersion.of(days).designEffect(days.total(0, days.length()), squares);
  }

  private TreeMap<LocalDate, Prevalence> days(String id, String scope) {
    TableScan scan = PipelineLoader.published(file).scan();
    Map<String, ?> wanted =
        Map.of("subject", id, "grain", "day", "scope", scope, "counting", counting);
    TreeMap<LocalDate, Prevalence> days = new TreeMap<>();
    for (Prevalence row : scan.where(Prevalence.TABLE, wanted)) {
      if (row.covered() && row.complete()) {
        days.put(row.period(), row);
      }
    }
    if (days.isEmpty()) {
      throw new UsageException(
          "prevalence must have rows of " + id + " in " + scope + ", found none in " + file);
    }
    return days;
  }

  private static CountSeries series(
      TreeMap<LocalDate, Prevalence> days, Predicate<Prevalence> wanted) {
    List<Prevalence> rows = days.values().stream().filter(wanted).toList();
    return CountSeries.of(
        rows.stream().mapToLong(Prevalence::mentioning).toArray(),
        rows.stream().mapToLong(Prevalence::total).toArray());
  }

  private static double[] shares(TreeMap<LocalDate, Prevalence> days) {
    return days.values().stream().mapToDouble(Prevalence::share).toArray();
  }
}
