package org.newstide.app.jobs;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.newstide.app.config.PipelineSettings;
import org.newstide.app.storage.Leaving;
import org.newstide.app.storage.RowChanges;
import org.newstide.app.storage.TableScan;
import org.newstide.app.storage.Warehouse;
import org.newstide.core.query.ThemeLibrary;
import org.newstide.tables.JobRun;
import org.newstide.tables.Table;

/** What a job works with: the session, the tables, the settings. One for each job that runs. */
public final class Run {

  private final String id;
  private final SparkSession spark;
  private final Warehouse warehouse;
  private final PipelineInputs inputs;
  private final Plan plan;
  private final Job job;
  private final Progress progress;
  private final Map<String, String> filesRead = new LinkedHashMap<>();

  Run(
      String id,
      SparkSession spark,
      Warehouse warehouse,
      PipelineInputs inputs,
      Plan plan,
      Job job,
      Progress progress) {
    this.id = requireNonNull(id, "id");
    this.spark = requireNonNull(spark, "spark");
    this.warehouse = requireNonNull(warehouse, "warehouse");
    this.inputs = requireNonNull(inputs, "inputs");
    this.plan = requireNonNull(plan, "plan");
    this.job = requireNonNull(job, "job");
    this.progress = requireNonNull(progress, "progress");
  }

  /** Names this run in tables, releases and logs. */
  String id() {
    return id;
  }

  SparkSession spark() {
    return spark;
  }

  Warehouse warehouse() {
    return warehouse;
  }

  PipelineSettings settings() {
    return inputs.settings();
  }

  PipelineInputs inputs() {
    return inputs;
  }

  ThemeLibrary themes() {
    return inputs.themes();
  }

  /** The published tables, to look something up. */
  TableScan scan() {
    return new TableScan(inputs.catalog(), spark.sessionState().newHadoopConf());
  }

  /** The archive files to read; notes them as inputs of this run. */
  Intake intake() {
    Intake intake = plan.intake(job, scan());
    intake
        .files()
        .forEach(
            file -> filesRead.put(file.path(), file.bytes() + " bytes of " + file.modifiedAt()));
    return intake;
  }

  /** What the job has read: tables, and archive files. */
  Map<String, String> reading(Map<String, String> tables) {
    Map<String, String> all = new LinkedHashMap<>(tables);
    all.putAll(filesRead);
    return all;
  }

  /**
   * What this job did the last time, if it may go on from there; empty if it must do everything.
   */
  Optional<JobRun> base() {
    return plan.base(job, warehouse.log());
  }

  /** Which rows of a table are not what they were when the job ran on it; empty if unknown. */
  <T extends Record> Optional<RowChanges<T>> changesSince(JobRun base, Table<T> table) {
    return Optional.ofNullable(base.inputs().get(table.name()))
        .flatMap(snapshot -> warehouse.changesSince(table, Long.parseLong(snapshot)));
  }

  /** The published rows of a table. */
  <T extends Record> Dataset<T> read(Table<T> table) {
    return warehouse.read(table);
  }

  /**
   * The published rows of a table, or none if no job has published it: for what may be left out.
   */
  <T extends Record> Dataset<T> readIfPublished(Table<T> table) {
    return warehouse.log().snapshot(table).isPresent()
        ? warehouse.read(table)
        : spark.createDataset(List.of(), table.encoder());
  }

  /**
   * The rows that this job published the last time; none if it has not, or if the table had other
   * columns then. For a job that goes on from what it wrote itself.
   */
  <T extends Record> Dataset<T> readOwn(Table<T> table) {
    try {
      return readIfPublished(table);
    } catch (IllegalArgumentException otherColumns) {
      return spark.createDataset(List.of(), table.encoder());
    }
  }

  /** Stages and checks a table; it is published with the others when the job has ended. */
  <T extends Record> Dataset<T> write(Table<T> table, Dataset<T> rows) {
    return warehouse.stage(table, rows);
  }

  /** Stages a table that stays as it is but for some rows. */
  <T extends Record> Dataset<T> change(Table<T> table, List<Leaving> leaving, Dataset<T> coming) {
    return warehouse.stageChanges(table, leaving, coming);
  }

  /** While the job runs, the person who watches sees these counts too. */
  void watch(Supplier<ProgressLine.Reading> counts) {
    progress.watch(counts);
  }

  /** A line for the person who watches. */
  void say(String line) {
    progress.say(line);
  }
}
