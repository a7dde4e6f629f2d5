package org.newstide.app.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.spark.sql.Row;
import org.newstide.app.report.ReportFigures;
import org.newstide.app.report.ReportPage;
import org.newstide.app.storage.ReleaseWriter;
import org.newstide.app.storage.ReleaseWriter.Cut;
import org.newstide.app.storage.RunLog;
import org.newstide.pipeline.report.ReportGathering;
import org.newstide.pipeline.report.ReportResult;
import org.newstide.tables.ArchiveFile;
import org.newstide.tables.GraphEdge;
import org.newstide.tables.GraphNode;
import org.newstide.tables.JobRun;
import org.newstide.tables.Rejection;
import org.newstide.tables.Table;

/**
 * Writes what analysts read, all of one cut: every published table → a release of Parquet with its
 * report, and the graphs as files for Gephi.
 */
final class ReleaseTables implements Job {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public String name() {
    return "release";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public List<Table<?>> reads() {
    return ReleaseWriter.releasedTables().stream()
        .filter(table -> !table.equals(JobRun.TABLE))
        .toList();
  }

  @Override
  public List<Table<?>> writes() {
    return List.of();
  }

  @Override
  public String settings(PipelineInputs inputs) {
    return inputs.settings().toJson("releases");
  }

  @Override
  public void run(Run run) {
    RunLog log = run.warehouse().log();
    ReleaseWriter release =
        new ReleaseWriter(run.spark(), run.settings().releases().toString(), run.id());
    List<Cut<?>> cuts = new ArrayList<>();
    for (Table<?> table : reads()) {
      cut(run, log, table).ifPresent(cuts::add);
    }
    cuts.add(runs(run, log));
    release.write(cuts);
    GraphFiles.of(
            run.readIfPublished(GraphNode.TABLE)
                .orderBy("language", "kind", "node")
                .collectAsList(),
            run.readIfPublished(GraphEdge.TABLE)
                .orderBy("language", "nodeA", "nodeB", "kindA", "kindB")
                .collectAsList())
        .forEach(release::writeText);
    ObjectNode manifest = manifest(run, log);
    manifest.set("tables", release.tables());
    report(run, release, manifest);
    run.say("release in " + release.publish(manifest, tablesPage()));
  }

  /** From the Parquet itself, so that what the report says is what its reader can look up. */
  private static void report(Run run, ReleaseWriter release, ObjectNode manifest) {
    List<ReportResult> results = ReportGathering.gather(run.spark(), release.written());
    release.writeText(
        "report/index.html",
        ReportPage.render(manifest, release.previousManifest().orElse(null), results));
    ReportFigures.draw(run.id(), results)
        .forEach((name, svg) -> release.writeText("report/figures/" + name + ".svg", svg));
  }

  private static <T extends Record> Optional<Cut<T>> cut(Run run, RunLog log, Table<T> table) {
    OptionalLong snapshot = log.snapshot(table);
    if (snapshot.isEmpty()) {
      return Optional.empty();
    }
    long id = snapshot.getAsLong();
    return Optional.of(
        new Cut<>(table, run.read(table), Long.toString(id), run.warehouse().rowCount(table, id)));
  }

  private static Cut<JobRun> runs(Run run, RunLog log) {
    List<JobRun> runs = log.runs();
    return new Cut<>(
        JobRun.TABLE, run.spark().createDataset(runs, JobRun.TABLE.encoder()), "", runs.size());
  }

  private static ObjectNode manifest(Run run, RunLog log) {
    ObjectNode manifest = JSON.createObjectNode();
    manifest.put("run", run.id());
    manifest.put("pipeline", run.settings().name());
    manifest.put("newstide", CodeVersion.current());
    manifest.put("spark", run.spark().version());
    manifest.put("java", System.getProperty("java.version"));
    ObjectNode account = manifest.putObject("archives");
    Row sums =
        run.read(ArchiveFile.TABLE)
            .selectExpr("count(*)", "sum(records)", "sum(articles)", "sum(rejections)")
            .first();
    account.put("files", sums.getLong(0)).put("records", sums.getLong(1));
    account.put("articles", sums.getLong(2)).put("rejections", sums.getLong(3));
    ObjectNode reasons = account.putObject("rejections_by_reason");
    run.read(Rejection.TABLE)
        .groupBy("reason")
        .count()
        .orderBy("reason")
        .collectAsList()
        .forEach(row -> reasons.put(row.getString(0), row.getLong(1)));
    ArrayNode jobs = manifest.putArray("jobs");
    for (Job job : Pipeline.JOBS) {
      log.latest(job.name()).ifPresent(last -> jobs.add(entry(last)));
    }
    return manifest;
  }

  private static ObjectNode entry(JobRun last) {
    ObjectNode entry = JSON.createObjectNode();
    entry.put("job", last.job()).put("run", last.runId());
    entry.put("started_at", last.startedAt().toString());
    entry.put("finished_at", last.finishedAt().toString());
    entry.put("newstide", last.codeVersion());
    try {
      entry.set("settings", JSON.readTree(last.settings()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("settings in runs must be JSON, found " + last.settings(), e);
    }
    ObjectNode rows = entry.putObject("rows");
    last.rows().forEach(rows::put);
    return entry;
  }

  private static String tablesPage() {
    try (InputStream page = ReleaseWriter.class.getResourceAsStream("tables.md")) {
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the page of tables in the jar could not be read", e);
    }
  }
}
