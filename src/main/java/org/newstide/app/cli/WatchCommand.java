package org.newstide.app.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.newstide.app.jobs.PipelineLoader;
import org.newstide.app.logs.JsonLog;
import org.newstide.app.storage.TableScan;
import org.newstide.app.watch.Finding;
import org.newstide.app.watch.Watch;
import org.newstide.tables.PeriodCoverage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newstide watch PIPELINE.yaml}. */
@Command(
    name = "watch",
    description = {
      "Says what is unusual in what was published last: themes outside their expected interval,"
          + " sources and archives whose volume fell, days without data. A line of JSON for each on"
          + " standard output, a short one on standard error. Starts no Spark.",
      "Ends with 0 if nothing is unusual, 4 if something is; 2 and 3 as everywhere."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  newstide watch jobs/demo.yaml",
      "  newstide run gazette.yaml && newstide watch gazette.yaml --fresh-within 2"
    })
final class WatchCommand implements Callable<Integer> {

  @Spec CommandSpec spec;

  @Parameters(paramLabel = "PIPELINE.yaml", description = "the pipeline file")
  Path file;

  @Option(
      names = "--days",
      paramLabel = "N",
      description =
          "tell of days without articles among the archive's last N; default: ${DEFAULT-VALUE}")
  int days = 31;

  @Option(
      names = "--fresh-within",
      paramLabel = "DAYS",
      description =
          "tell where the archive's last article is dated longer ago; for archives that go on")
  Integer fresh;

  @Override
  public Integer call() {
    TableScan scan = PipelineLoader.load(file).scan();
    if (scan.log().snapshot(PeriodCoverage.TABLE).isEmpty()) {
      throw new UsageException(
          "table coverage must have been written, found none; run newstide run " + file);
    }
    List<Finding> findings =
        new Watch(scan, days)
            .findings(
                LocalDate.now(ZoneOffset.UTC),
                fresh == null ? OptionalInt.empty() : OptionalInt.of(fresh));
    for (Finding finding : findings) {
      spec.commandLine().getOut().println(finding.toJson());
      tell(line(finding), Map.of("kind", finding.kind()));
    }
    if (findings.isEmpty()) {
      tell("nothing is unusual", Map.of());
    }
    return findings.isEmpty() ? ExitCodes.DONE : ExitCodes.UNUSUAL;
  }

  private void tell(String line, Map<String, ?> fields) {
    spec.commandLine()
        .getErr()
        .println(JsonLog.isOn() ? JsonLog.line("WARN", line, fields) : "newstide: " + line);
  }

  private static String line(Finding finding) {
    String whole = finding.subject() == null ? "the archive" : finding.subject();
    return switch (finding.kind()) {
      case "theme" ->
          String.format(
              Locale.ROOT,
              "theme %s: %.2f %% of the %s of %s, expected %.2f to %.2f %%",
              whole,
              100 * finding.observed(),
              finding.grain(),
              finding.period(),
              100 * finding.low(),
              100 * finding.high());
      case "volume" ->
          String.format(
              Locale.ROOT,
              "volume of %s: %,.0f articles in the week of %s, expected %,.0f to %,.0f",
              whole,
              finding.observed(),
              finding.period(),
              finding.low(),
              finding.high());
      case "silent" ->
          String.format(
              Locale.ROOT,
              "%s is silent since %s, %s days",
              whole,
              finding.period(),
              finding.further().get("days"));
      case "late" ->
          String.format(
              Locale.ROOT,
              "the archive ends on %s, %,.0f days ago, expected at most %,.0f",
              finding.period(),
              finding.observed(),
              finding.high());
      default ->
          String.format(
              Locale.ROOT,
              "%,.0f days without any article, the first %s",
              finding.observed(),
              finding.period());
    };
  }
}
