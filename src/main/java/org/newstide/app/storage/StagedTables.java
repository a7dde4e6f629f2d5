package org.newstide.app.storage;

import java.util.Map;
import java.util.OptionalLong;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.spark.SparkSchemaUtil;
import org.apache.spark.sql.types.StructType;
import org.newstide.tables.Table;

/**
 * The Iceberg tables of a warehouse and the branch of each on which rows are staged: readers look
 * at the main branch, which follows when all that belongs together is checked.
 */
final class StagedTables {

  /** The branch. */
  static final String BRANCH = "staged";

  // A split is never smaller than a row group.
  private static final Map<String, String> PROPERTIES =
      Map.of(
          "format-version", "2",
          "write.parquet.compression-codec", "zstd",
          "write.parquet.row-group-size-bytes", Long.toString(8L << 20));

  private final WarehouseCatalog catalog;
  private final Catalog tables;

  StagedTables(WarehouseCatalog catalog, Configuration hadoop) {
    this.catalog = catalog;
    this.tables = catalog.open(hadoop);
  }

  org.apache.iceberg.Table load(Table<?> table) {
    return tables.loadTable(catalog.identifier(table));
  }

  boolean exists(Table<?> table) {
    return tables.tableExists(catalog.identifier(table));
  }

  /** The name by which Spark writes to the branch. */
  String sparkName(Table<?> table) {
    return catalog.sparkName(table) + ".branch_" + BRANCH;
  }

  /** Makes a table that is not there; one with other columns is made anew, its rows going. */
  void createIfAbsent(Table<?> table) {
    if (exists(table) && hasSchema(table)) {
      return;
    }
    tables
        .buildTable(catalog.identifier(table), SparkSchemaUtil.convert(table.schema()))
        .withProperties(PROPERTIES)
        .createOrReplaceTransaction()
        .commitTransaction();
  }

  /** Gives a table that is there the columns that it lacks, its rows staying. */
  void widen(Table<?> table) {
    if (exists(table) && !hasSchema(table)) {
      load(table).updateSchema().unionByNameWith(SparkSchemaUtil.convert(table.schema())).commit();
    }
  }

  /**
   * Begins the branch anew, from the rows that readers see. The table itself may be ahead of them:
   * a run may have been killed when it had moved its tables forward and not yet said so.
   */
  void begin(Table<?> table, OptionalLong published) {
    org.apache.iceberg.Table iceberg = load(table);
    if (iceberg.refs().containsKey(BRANCH)) {
      iceberg.manageSnapshots().removeBranch(BRANCH).commit();
    }
    if (published.isPresent() && iceberg.snapshot(published.getAsLong()) != null) {
      iceberg.manageSnapshots().createBranch(BRANCH, published.getAsLong()).commit();
    } else {
      iceberg.manageSnapshots().createBranch(BRANCH).commit();
    }
  }

  /** The branch's snapshot. */
  long snapshot(Table<?> table) {
    return load(table).refs().get(BRANCH).snapshotId();
  }

  /** Lets the main branch follow to a snapshot. */
  void moveForward(Table<?> table, long snapshot) {
    org.apache.iceberg.Table iceberg = load(table);
    if (iceberg.currentSnapshot() == null) {
      iceberg.manageSnapshots().createBranch(SnapshotRef.MAIN_BRANCH, snapshot).commit();
    } else {
      iceberg.manageSnapshots().replaceBranch(SnapshotRef.MAIN_BRANCH, snapshot).commit();
    }
  }

  private boolean hasSchema(Table<?> table) {
    StructType found = SparkSchemaUtil.convert(load(table).schema());
    return found.toDDL().equals(table.schema().toDDL());
  }
}
