package org.newstide.app.storage;

import static java.util.Objects.requireNonNull;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.trim;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.iceberg.util.SnapshotUtil;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.newstide.tables.JobRun;
import org.newstide.tables.Table;

/**
 * The tables of one archive as Iceberg tables.
 *
 * <p>A job stages the tables that it writes on a branch, where they are checked; {@link #publish}
 * moves all of them forward and then appends the job's row to {@code runs}. That append is the
 * moment of publication: readers take the snapshots that {@code runs} names, so they see all tables
 * of a job or none, and a job that dies at any point leaves the cut before it in place.
 */
public final class Warehouse {

  private static final int SPLITS_PER_CORE = 4;
  private static final long FEWEST_SPLIT_BYTES = 2L << 20;
  private static final long MOST_SPLIT_BYTES = 128L << 20;

  private final SparkSession spark;
  private final WarehouseCatalog catalog;
  private final StagedTables tables;
  private final LogTable log;
  private final Map<Table<?>, Long> staged = new LinkedHashMap<>();

  private Warehouse(SparkSession spark, WarehouseCatalog catalog) {
    this.spark = spark;
    this.catalog = catalog;
    this.tables = new StagedTables(catalog, spark.sessionState().newHadoopConf());
    this.log = new LogTable(spark, catalog, tables);
  }

  /** The warehouse that the session was opened for. */
  public static Warehouse open(SparkSession spark, WarehouseCatalog catalog) {
    return new Warehouse(requireNonNull(spark, "spark"), requireNonNull(catalog, "catalog"));
  }

  /** What has been published so far. */
  public RunLog log() {
    return log.read();
  }

  /**
   * The published rows of a table.
   *
   * @throws UnpublishedTableException if no job has published it yet
   */
  public <T extends Record> Dataset<T> read(Table<T> table) {
    long snapshot =
        log()
            .snapshot(table)
            .orElseThrow(
                () ->
                    new UnpublishedTableException(
                        "table "
                            + table
                            + " must be published before it is read, found none in "
                            + catalog.location()
                            + "; run the job that writes it first"));
    return table.fromRows(scan(table, snapshot));
  }

  /** The rows of a snapshot, in splits small enough that every core has some. */
  private Dataset<Row> scan(Table<?> table, long snapshot) {
    String bytes =
        tables.load(table).snapshot(snapshot).summary().getOrDefault("total-files-size", "0");
    int cores = spark.sparkContext().defaultParallelism();
    long share = Long.parseLong(bytes) / ((long) SPLITS_PER_CORE * cores);
    long split = Math.min(MOST_SPLIT_BYTES, Math.max(FEWEST_SPLIT_BYTES, share));
    return spark
        .read()
        .option("versionAsOf", snapshot)
        .option("split-size", split)
        .option("file-open-cost", split / 16)
        .table(catalog.sparkName(table));
  }

  /**
   * Stages all rows of a table and checks them: keys unique, no key in two rows.
   *
   * @return the staged rows, as they were written
   * @throws TableContractException if a check fails; nothing is published then
   */
  public <T extends Record> Dataset<T> stage(Table<T> table, Dataset<T> rows) {
    tables.createIfAbsent(table);
    tables.begin(table, log().snapshot(table));
    try {
      table.toRows(rows).writeTo(tables.sparkName(table)).overwrite(lit(true));
    } catch (NoSuchTableException e) {
      throw new IllegalStateException("table " + table + " vanished while it was written", e);
    }
    return checked(table);
  }

  /**
   * Stages a published table with some of its rows gone and others come. Only files that hold a row
   * which goes are written anew; where nothing goes or comes, the snapshot stays what it was.
   *
   * @param leaving which rows go; what comes may have their keys
   * @return the staged rows, those that stayed among them
   * @throws TableContractException if a check fails; nothing is published then
   */
  public <T extends Record> Dataset<T> stageChanges(
      Table<T> table, List<Leaving> leaving, Dataset<T> coming) {
    tables.begin(table, log().snapshot(table));
    String branch = tables.sparkName(table);
    for (Leaving rows : leaving) {
      rows.delete(branch);
    }
    if (!coming.isEmpty()) {
      try {
        table.toRows(coming).writeTo(branch).append();
      } catch (NoSuchTableException e) {
        throw new IllegalStateException("table " + table + " vanished while it was written", e);
      }
    }
    return checked(table);
  }

  private <T extends Record> Dataset<T> checked(Table<T> table) {
    long snapshot = tables.snapshot(table);
    staged.put(table, snapshot);
    Dataset<Row> written = scan(table, snapshot);
    UniqueKey.require(table, written);
    return table.fromRows(written);
  }

  /**
   * Which rows of a table came and went since an earlier snapshot. A row that was only moved to
   * another file is among both.
   *
   * @return empty if the way from there to the published rows is not known: the table was made anew
   *     with other columns, or maintenance has forgotten that snapshot
   */
  public <T extends Record> Optional<RowChanges<T>> changesSince(Table<T> table, long earlier) {
    OptionalLong published = log().snapshot(table);
    long snapshot = log().sameRows(table, earlier);
    org.apache.iceberg.Table iceberg = tables.load(table);
    if (published.isEmpty()
        || iceberg.snapshot(snapshot) == null
        || !SnapshotUtil.isAncestorOf(iceberg, published.getAsLong(), snapshot)) {
      return Optional.empty();
    }
    if (published.getAsLong() == snapshot) {
      Dataset<T> none = spark.createDataset(List.of(), table.encoder());
      return Optional.of(new RowChanges<>(none, none));
    }
    Dataset<Row> changes =
        spark
            .read()
            .option("start-snapshot-id", snapshot)
            .option("end-snapshot-id", published.getAsLong())
            .table(catalog.sparkName(table) + ".changes");
    return Optional.of(
        new RowChanges<>(changed(table, changes, "INSERT"), changed(table, changes, "DELETE")));
  }

  private static <T extends Record> Dataset<T> changed(
      Table<T> table, Dataset<Row> changes, String type) {
    Column[] columns =
        Arrays.stream(table.schema().fieldNames())
            .map(org.apache.spark.sql.functions::col)
            .toArray(Column[]::new);
    // Trimmed, or Iceberg would look for that column among those of the table.
    return table.fromRows(changes.where(trim(col("_change_type")).equalTo(type)).select(columns));
  }

  /** The rows of a table as they are staged and not yet published. */
  public <T extends Record> Dataset<T> staged(Table<T> table) {
    return table.fromRows(scan(table, staged.get(table)));
  }

  /** Stages the published rows of a table in fewer files. */
  public Housekeeping.Compacted stageCompacted(Table<?> table, Housekeeping house) {
    tables.begin(table, log().snapshot(table));
    Housekeeping.Compacted compacted = house.compact(table, StagedTables.BRANCH);
    staged.put(table, compacted.snapshot());
    return compacted;
  }

  /** Snapshot of each table that is staged and not yet published, in the order of staging. */
  public Map<String, String> staged() {
    Map<String, String> snapshots = new LinkedHashMap<>();
    staged.forEach((table, snapshot) -> snapshots.put(table.name(), Long.toString(snapshot)));
    return snapshots;
  }

  /** Rows of each table that is staged. */
  public Map<String, Long> stagedRows() {
    Map<String, Long> rows = new LinkedHashMap<>();
    staged.forEach((table, snapshot) -> rows.put(table.name(), rowCount(table, snapshot)));
    return rows;
  }

  /** How many rows a snapshot has, from Iceberg's own counts: nothing is read. */
  public long rowCount(Table<?> table, long snapshot) {
    return Long.parseLong(
        tables.load(table).snapshot(snapshot).summary().getOrDefault("total-records", "0"));
  }

  /** Publishes what is staged, together with the row that says so. */
  public void publish(JobRun run) {
    staged.forEach(tables::moveForward);
    log.add(run);
    staged.clear();
  }

  /** Forgets what is staged and not published. */
  public void discard() {
    staged.clear();
  }
}
