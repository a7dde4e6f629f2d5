package org.newstide.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.newstide.app.jobs.PipelineInputs;
import org.newstide.app.jobs.PipelineLoader;
import org.newstide.app.storage.TableScan;
import org.newstide.app.validation.DaySeries;
import org.newstide.app.validation.FalseAlarms;
import org.newstide.pipeline.trends.ChangeSettings;
import org.newstide.tables.Prevalence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code newstide false-alarms}. */
@Command(
    name = "false-alarms",
    description =
        "How often bursts, changes, trends and anomalies are found where dates were shuffled, so"
            + " that there are none. Starts no Spark.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Exit code 1 if a statistic surely alarms more often than the false discovery rate.",
      "",
      "Example:",
      "  newstide false-alarms --seeds 200",
      "  newstide false-alarms --pipeline jobs/demo.yaml"
    })
final class FalseAlarmsCommand implements Callable<Integer> {

  @Spec CommandSpec spec;

  @Option(
      names = {"-p", "--pipeline"},
      paramLabel = "FILE",
      description = "shuffle this pipeline's archive, with its settings; default: an invented one")
  Path file;

  @Option(names = "--seeds", paramLabel = "N", description = "shuffles; default: ${DEFAULT-VALUE}")
  int seeds = 200;

  @Option(
      names = "--subjects",
      paramLabel = "N",
      description = "of the invented archive; default: ${DEFAULT-VALUE}")
  int subjects = 40;

  @Option(
      names = "--days",
      paramLabel = "N",
      description = "of the invented archive; default: ${DEFAULT-VALUE}")
  int days = 180;

  @Override
  public Integer call() {
    PipelineInputs inputs = file == null ? null : PipelineLoader.load(file);
    ChangeSettings settings =
        inputs == null ? ChangeSettings.DEFAULTS : inputs.settings().changes();
    List<DaySeries> archive =
        inputs == null ? FalseAlarms.invented(subjects, days, 200) : measured(inputs);
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%d subjects, stated rate %s%n", archive.size(), settings.falseDiscoveryRate());
    out.printf("%-6s %-14s %7s %9s %7s%n", "grain", "table", "alarms", "archives", "rate");
    boolean kept = true;
    for (FalseAlarms.Line line : new FalseAlarms(settings).of(archive, seeds)) {
      out.printf(
          Locale.ROOT,
          "%-6s %-14s %7d %9d %7.3f  [%.3f, %.3f]%n",
          line.grain(),
          line.statistic(),
          line.alarms(),
          line.archives(),
          (double) line.alarms() / line.archives(),
          line.interval().low(),
          line.interval().high());
      kept &= line.keeps(settings.falseDiscoveryRate());
    }
    return kept ? ExitCodes.DONE : ExitCodes.DATA;
  }

  private List<DaySeries> measured(PipelineInputs inputs) {
    TableScan scan = inputs.scan();
    Map<String, ?> wanted = Map.of("grain", "day", "scope_kind", "all", "counting", "articles");
    Map<String, TreeMap<LocalDate, Prevalence>> subjects = new TreeMap<>();
    for (Prevalence row : scan.where(Prevalence.TABLE, wanted)) {
      if (row.covered() && row.complete()) {
        subjects.computeIfAbsent(row.subject(), subject -> new TreeMap<>()).put(row.period(), row);
      }
    }
    if (subjects.isEmpty()) {
      throw new UsageException(
          "prevalence must have been measured, found no rows; run newstide run " + file);
    }
    List<DaySeries> series = new ArrayList<>();
    subjects.forEach(
        (subject, rows) ->
            series.add(
                new DaySeries(
                    subject,
                    List.copyOf(rows.keySet()),
                    rows.values().stream().mapToLong(Prevalence::mentioning).toArray(),
                    rows.values().stream().mapToLong(Prevalence::total).toArray())));
    return series;
  }
}
