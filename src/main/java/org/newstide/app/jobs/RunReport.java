package org.newstide.app.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.newstide.app.storage.TableScan;
import org.newstide.pipeline.report.RunSummary;
import org.newstide.tables.ArchiveFile;
import org.newstide.tables.Prevalence;
import org.newstide.tables.Rejection;
import org.newstide.tables.Tally;
import org.newstide.tables.ThemeDefinition;
import org.newstide.tables.Topic;
import org.newstide.tables.TopicTerm;

/** What a run prints when it has ended: the account of the records, the themes, the topics. */
public final class RunReport {

  private RunReport() {}

  /** The lines, from what is published now. Starts no Spark. */
  public static List<String> lines(PipelineInputs inputs, Configuration hadoop) {
    TableScan scan = new TableScan(inputs.catalog(), hadoop);
    List<String> lines = new ArrayList<>();
    account(scan, lines);
    themes(scan, lines);
    topics(scan, lines);
    scan.log()
        .latest("release")
        .ifPresent(
            release -> {
              String folder = inputs.settings().releases() + "/" + release.runId();
              lines.add("release  " + folder);
              lines.add("report   " + folder + "/report/index.html");
            });
    return lines;
  }

  private static void account(TableScan scan, List<String> lines) {
    long[] sums = new long[4];
    Map<String, Long> notes = new TreeMap<>();
    scan.forEach(
        ArchiveFile.TABLE,
        file -> {
          sums[0]++;
          sums[1] += file.records();
          sums[2] += file.articles();
          sums[3] += file.rejections();
          file.repaired().forEach(each -> add(notes, "repaired: ", each));
          file.passedOver().forEach(each -> add(notes, passedOver(each), each));
        });
    if (sums[0] == 0) {
      return;
    }
    lines.add(
        String.format(
            Locale.ROOT,
            "archive  %,d files: %,d records = %,d articles + %,d rejections",
            sums[0],
            sums[1],
            sums[2],
            sums[3]));
    Map<String, Long> reasons = new TreeMap<>();
    scan.forEach(Rejection.TABLE, row -> reasons.merge(row.reason(), 1L, Long::sum));
    reasons.forEach((reason, count) -> lines.add(counted(reason, count)));
    notes.forEach((note, count) -> lines.add(counted(note, count)));
    lines.add("");
  }

  private static String passedOver(Tally tally) {
    return tally.kind().equals("copy") ? "file with the bytes of another: " : "no page: ";
  }

  private static void add(Map<String, Long> notes, String what, Tally tally) {
    notes.merge(what + tally.kind(), tally.count(), Long::sum);
  }

  private static String counted(String what, long count) {
    return String.format(Locale.ROOT, "  %,8d  %s", count, what);
  }

  private static void themes(TableScan scan, List<String> lines) {
    Map<String, String> months =
        Map.of("grain", "month", "scope_kind", "all", "counting", "articles");
    List<Prevalence> measured = scan.where(Prevalence.TABLE, months);
    List<RunSummary.ThemeLine> themes =
        RunSummary.themes(scan.all(ThemeDefinition.TABLE), measured);
    if (themes.isEmpty() || measured.isEmpty()) {
      return;
    }
    lines.add(
        String.format(Locale.ROOT, "%-24s  %-28s  %s", "theme", "latest month", "strongest month"));
    for (RunSummary.ThemeLine theme : themes) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%-24s  %-28s  %s",
              theme.themeId(),
              share(theme.latest()),
              theme.strongest() == null ? "never mentioned" : share(theme.strongest())));
    }
    lines.add("");
  }

  private static String share(Prevalence month) {
    if (month == null) {
      return "no dated articles";
    }
    return String.format(
        Locale.ROOT,
        "%s  %5.2f %% (%,d of %,d)%s",
        month.period().toString().substring(0, 7),
        100 * month.share(),
        month.mentioning(),
        month.total(),
        month.complete() ? "" : " unfinished");
  }

  private static void topics(TableScan scan, List<String> lines) {
    List<RunSummary.TopicLine> topics =
        RunSummary.topics(scan.all(Topic.TABLE), scan.all(TopicTerm.TABLE));
    for (RunSummary.TopicLine topic : topics) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%-6s %4.1f %%  %s",
              topic.topicId(),
              100 * topic.share(),
              String.join(", ", topic.terms()).replace('_', ' ')));
    }
    if (!topics.isEmpty()) {
      lines.add("");
    }
  }
}
