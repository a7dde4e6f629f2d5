package org.newstide.app.storage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.newstide.tables.Table;

/** The check that no two rows of a table have one key. */
final class UniqueKey {

  private UniqueKey() {}

  /**
   * Reads the key of every row.
   *
   * @throws TableContractException with up to three keys that several rows have
   */
  static void require(Table<?> table, Dataset<Row> rows) {
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
