package org.newstide.app.storage;

import static java.util.Objects.requireNonNull;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Rows of a table that go: those whose column has one of some values.
 *
 * @param column of the table, in {@code snake_case}
 * @param values one column; may hold values that no row has
 */
public record Leaving(String column, Dataset<Row> values) {

  public Leaving {
    requireNonNull(column, "column");
    requireNonNull(values, "values");
  }

  void delete(String from) {
    String view = "newstide_leaving_" + column;
    values.toDF("leaving").createOrReplaceTempView(view);
    try {
      values
          .sparkSession()
          .sql("delete from %s where %s in (select leaving from %s)".formatted(from, column, view));
    } finally {
      values.sparkSession().catalog().dropTempView(view);
    }
  }
}
