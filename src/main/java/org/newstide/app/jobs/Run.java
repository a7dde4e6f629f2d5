package org.newstide.app.jobs;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.newstide.app.config.PipelineSettings;
import org.newstide.app.storage.Warehouse;
import org.newstide.core.query.ThemeLibrary;
import org.newstide.tables.Table;

/**
 * What a job works with: the session, the tables, the settings. One per execution of a pipeline.
 */
public final class Run {

  private final String id;
  private final SparkSession spark;
  private final Warehouse warehouse;
  private final PipelineInputs inputs;
  private final Progress progress;

  Run(
      String id,
      SparkSession spark,
      Warehouse warehouse,
      PipelineInputs inputs,
      Progress progress) {
    this.id = requireNonNull(id, "id");
    this.spark = requireNonNull(spark, "spark");
    this.warehouse = requireNonNull(warehouse, "warehouse");
    this.inputs = requireNonNull(inputs, "inputs");
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

  /** While the job runs, the person who watches sees these counts too. */
  void watch(Supplier<ProgressLine.Reading> counts) {
    progress.watch(counts);
  }

  /** A line for the person who watches. */
  void say(String line) {
    progress.say(line);
  }
}
