package org.newstide.pipeline.topics;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.newstide.tables.ArticleTokens;
import org.newstide.tables.Sentence;

/** The articles of a language as counts of its chosen terms, indexed by the terms in order. */
final class DocumentVectors implements Serializable {

  private static final StructType SCHEMA =
      new StructType()
          .add("articleId", DataTypes.StringType, false)
          .add("words", DataTypes.LongType, false)
          .add("features", SQLDataTypes.VectorType(), false);

  private final Map<String, Integer> indexOfTerm = new HashMap<>();

  private DocumentVectors(List<String> terms) {
    for (int i = 0; i < terms.size(); i++) {
      indexOfTerm.put(terms.get(i), i);
    }
  }

  /**
   * One row per article of the language that has a chosen term: {@code articleId}, {@code words}
   * (how many of its words are chosen terms), {@code features} (index of the term → its count).
   */
  static Dataset<Row> of(Dataset<ArticleTokens> tokens, String language, List<String> terms) {
    Broadcast<DocumentVectors> vectors =
        JavaSparkContext.fromSparkContext(tokens.sparkSession().sparkContext())
            .broadcast(new DocumentVectors(terms));
    return tokens
        .filter(col("language").equalTo(language))
        .mapPartitions(
            (MapPartitionsFunction<ArticleTokens, Row>) articles -> vectors.value().rows(articles),
            Encoders.row(SCHEMA));
  }

  private Iterator<Row> rows(Iterator<ArticleTokens> articles) {
    int[] counts = new int[indexOfTerm.size()];
    Iterable<ArticleTokens> once = () -> articles;
    return StreamSupport.stream(once.spliterator(), false)
        .map(article -> row(article, counts))
        .filter(row -> row.getLong(1) > 0)
        .iterator();
  }

  /** The counts must all be zero, and are again afterwards. */
  private Row row(ArticleTokens article, int[] counts) {
    int[] indices = new int[64];
    int size = 0;
    long words = 0;
    for (Sentence sentence : article.sentences()) {
      for (String term : sentence.terms()) {
        Integer index = indexOfTerm.get(term);
        if (index != null) {
          words++;
          if (counts[index]++ == 0) {
            indices = size == indices.length ? Arrays.copyOf(indices, 2 * size) : indices;
            indices[size++] = index;
          }
        }
      }
    }
    int[] sorted = Arrays.copyOf(indices, size);
    Arrays.sort(sorted);
    double[] values = new double[size];
    for (int i = 0; i < size; i++) {
      values[i] = counts[sorted[i]];
      counts[sorted[i]] = 0;
    }
    return RowFactory.create(
        article.articleId(), words, Vectors.sparse(counts.length, sorted, values));
  }
}
