package org.newstide.app.storage;

import static java.util.Objects.requireNonNull;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.spark.SparkSchemaUtil;
import org.apache.iceberg.util.SnapshotUtil;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.types.StructType;
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

  private static final String STAGED = "staged";

  private static final int SPLITS_PER_CORE = 4;
  private static final long FEWEST_SPLIT_BYTES = 2L << 20;
  private static final long MOST_SPLIT_BYTES = 128L << 20;

  // A split is never smaller than a row group.
  private static final Map<String, String> PROPERTIES =
      Map.of(
          "format-version", "2",
          "write.parquet.compression-codec", "zstd",
          "write.parquet.row-group-size-bytes", Long.toString(8L << 20));

  private final SparkSession spark;
  private final WarehouseCatalog catalog;
  private final Catalog tables;
  private final Map<Table<?>, Long> staged = new LinkedHashMap<>();

  private Warehouse(SparkSession spark, WarehouseCatalog catalog) {
    this.spark = spark;
    this.catalog = catalog;
    this.tables = catalog.open(spark.sessionState().newHadoopConf());
  }

  /** The warehouse that the session was opened for. */
  public static Warehouse open(SparkSession spark, WarehouseCatalog catalog) {
    return new Warehouse(requireNonNull(spark, "spark"), requireNonNull(catalog, "catalog"));
  }

  /** What has been published so far. */
  public RunLog log() {
    return RunLog.read(catalog, spark.sessionState().newHadoopConf());
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
        tables
            .loadTable(catalog.identifier(table))
            .snapshot(snapshot)
            .summary()
            .getOrDefault("total-files-size", "0");
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
    TableIdentifier identifier = catalog.identifier(table);
    createIfAbsent(table, identifier);
    startBranch(table);
    try {
      table
          .toRows(rows)
          .writeTo(catalog.sparkName(table) + ".branch_" + STAGED)
          .overwrite(lit(true));
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
    startBranch(table);
    String branch = catalog.sparkName(table) + ".branch_" + STAGED;
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
    long snapshot = tables.loadTable(catalog.identifier(table)).refs().get(STAGED).snapshotId();
    staged.put(table, snapshot);
    Dataset<Row> written = scan(table, snapshot);
    checkKey(table, written);
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
    org.apache.iceberg.Table iceberg = tables.loadTable(catalog.identifier(table));
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
    startBranch(table);
    Housekeeping.Compacted compacted = house.compact(table, STAGED);
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
        tables
            .loadTable(catalog.identifier(table))
            .snapshot(snapshot)
            .summary()
            .getOrDefault("total-records", "0"));
  }

  /** Publishes what is staged, together with the row that says so. */
  public void publish(JobRun run) {
    staged.forEach((table, snapshot) -> moveForward(catalog.identifier(table), snapshot));
    widenLog();
    createIfAbsent(JobRun.TABLE, catalog.identifier(JobRun.TABLE));
    Dataset<JobRun> row = spark.createDataset(List.of(run), JobRun.TABLE.encoder());
    try {
      JobRun.TABLE.toRows(row).coalesce(1).writeTo(catalog.sparkName(JobRun.TABLE)).append();
    } catch (NoSuchTableException e) {
      throw new IllegalStateException("table runs vanished while it was written", e);
    }
    staged.clear();
  }

  /** The log outlives the builds: it gets the columns of a newer one and keeps its rows. */
  private void widenLog() {
    TableIdentifier identifier = catalog.identifier(JobRun.TABLE);
    if (tables.tableExists(identifier) && !hasSchema(JobRun.TABLE, identifier)) {
      tables
          .loadTable(identifier)
          .updateSchema()
          .unionByNameWith(SparkSchemaUtil.convert(JobRun.TABLE.schema()))
          .commit();
    }
  }

  private void moveForward(TableIdentifier identifier, long snapshot) {
    org.apache.iceberg.Table table = tables.loadTable(identifier);
    if (table.currentSnapshot() == null) {
      table.manageSnapshots().createBranch(SnapshotRef.MAIN_BRANCH, snapshot).commit();
    } else {
      table.manageSnapshots().replaceBranch(SnapshotRef.MAIN_BRANCH, snapshot).commit();
    }
  }

  /** Forgets what is staged and not published. */
  public void discard() {
    staged.clear();
  }

  private void createIfAbsent(Table<?> table, TableIdentifier identifier) {
    if (tables.tableExists(identifier) && hasSchema(table, identifier)) {
      return;
    }
    tables
        .buildTable(identifier, SparkSchemaUtil.convert(table.schema()))
        .withProperties(PROPERTIES)
        .createOrReplaceTransaction()
        .commitTransaction();
  }

  private boolean hasSchema(Table<?> table, TableIdentifier identifier) {
    StructType found = SparkSchemaUtil.convert(tables.loadTable(identifier).schema());
    return found.toDDL().equals(table.schema().toDDL());
  }

  /**
   * From the rows that readers see. The table itself may be ahead of them: a run may have been
   * killed when it had moved its tables forward and not yet said so.
   */
  private void startBranch(Table<?> table) {
    TableIdentifier identifier = catalog.identifier(table);
    org.apache.iceberg.Table iceberg = tables.loadTable(identifier);
    if (iceberg.refs().containsKey(STAGED)) {
      iceberg.manageSnapshots().removeBranch(STAGED).commit();
    }
    OptionalLong published = log().snapshot(table);
    if (published.isPresent() && iceberg.snapshot(published.getAsLong()) != null) {
      iceberg.manageSnapshots().createBranch(STAGED, published.getAsLong()).commit();
    } else {
      iceberg.manageSnapshots().createBranch(STAGED).commit();
    }
  }

  private static void checkKey(Table<?> table, Dataset<Row> rows) {
    if (table.key().isEmpty()) {
      return;
    }
    Column[] key =
        table.key().stream().map(org.apache.spark.sql.functions::col).toArray(Column[]::new);
    // Hashes travel instead of keys. Two keys with one hash would be a false alarm, so look again.
    Dataset<Row> suspects =
        rows.groupBy(xxhash64(key).as("hash"))
            .agg(count(lit(1)).as("rows"))
            .where(col("rows").gt(1))
            .limit(1000);
    List<Object> hashes = suspects.toJavaRDD().map(row -> row.get(0)).collect();
    if (hashes.isEmpty()) {
      return;
    }
    List<Row> doubled =
        rows.where(xxhash64(key).isin(hashes.toArray()))
            .groupBy(key)
            .agg(count(lit(1)).as("rows"))
            .where(col("rows").gt(1))
            .limit(3)
            .collectAsList();
    if (!doubled.isEmpty()) {
      throw new TableContractException(
          "table "
              + table
              + " must have one row per "
              + table.key()
              + ", found several for "
              + doubled);
    }
  }
}
