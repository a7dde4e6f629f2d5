package org.newstide.pipeline.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.newstide.tables.Table;

/** MLlib's vectors of term counts as counted articles. */
final class CountVectors {

  private CountVectors() {}

  /** The documents that have a term. */
  static Dataset<CountedArticle> articles(Dataset<?> documents, String features, String docId) {
    return documents
        .select(
            col(features),
            docId.isEmpty() ? lit("").as("id") : col(docId).cast(DataTypes.StringType))
        .map(
            (MapFunction<Row, CountedArticle>) row -> article(row.getAs(0), row.getString(1)),
            Table.encoderOf(CountedArticle.class))
        .filter((FilterFunction<CountedArticle>) article -> !article.isEmpty());
  }

  /** V, of the first document; 1 where there is none. */
  static int size(Dataset<?> documents, String features) {
    return documents.select(features).takeAsList(1).stream()
        .mapToInt(row -> ((Row) row).<Vector>getAs(0).size())
        .findFirst()
        .orElse(1);
  }

  /** The schema with the column of proportions behind it. */
  static StructType transformed(StructType schema, String features, String distribution) {
    if (!schema.apply(features).dataType().equals(SQLDataTypes.VectorType())) {
      throw new IllegalArgumentException(
          "featuresCol must be a column of vectors, found " + schema.apply(features));
    }
    if (Arrays.asList(schema.fieldNames()).contains(distribution)) {
      throw new IllegalArgumentException(
          "topicDistributionCol must be a new column, found " + distribution);
    }
    return schema.add(distribution, SQLDataTypes.VectorType(), false);
  }

  /**
   * One document. Without an id its counts stand for it.
   *
   * @throws IllegalArgumentException if a value is negative; fractions are rounded
   */
  static CountedArticle article(Vector features, String id) {
    SparseVector sparse = features.toSparse();
    int[] indices = sparse.indices();
    double[] values = sparse.values();
    ByteBuffer bytes = ByteBuffer.allocate(8 * indices.length);
    IntBuffer packed = bytes.asIntBuffer().put(indices);
    for (double value : values) {
      if (value < 0) {
        throw new IllegalArgumentException("features must be counts of terms, found " + value);
      }
      packed.put((int) Math.round(value));
    }
    String name = id.isEmpty() ? Arrays.toString(indices) + Arrays.toString(values) : id;
    return new CountedArticle(name, bytes.array());
  }
}
