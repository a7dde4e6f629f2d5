package org.newstide.pipeline.trends;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import scala.Tuple2;
import scala.Tuple3;

/**
 * The parts of an archive that shares are taken of: all of it, its languages, its larger sources.
 *
 * <p>A part lies within the articles that a subject can be found in: those of {@link #ANY}
 * language, or of one.
 */
final class Scopes {

  static final String ANY = "any";

  private final Dataset<Row> table;
  private final List<String> sources;

  private Scopes(Dataset<Row> table, List<String> sources) {
    this.table = table;
    this.sources = sources;
  }

  /** The scopes of articles with columns {@code language} and {@code source}. */
  static Scopes of(Dataset<Row> articles, int maxSources) {
    List<String> sources =
        articles
            .groupBy("source")
            .count()
            .orderBy(col("count").desc(), col("source"))
            .limit(maxSources)
            .select("source")
            .as(Encoders.STRING())
            .collectAsList();
    List<Tuple2<String, String>> pairs =
        articles
            .select(col("language").as("_1"), when(named(sources), col("source")).as("_2"))
            .distinct()
            .as(Encoders.tuple(Encoders.STRING(), Encoders.STRING()))
            .collectAsList();
    Dataset<Row> table =
        articles
            .sparkSession()
            .createDataset(
                rows(pairs),
                Encoders.tuple(Encoders.STRING(), Encoders.STRING(), Encoders.STRING()))
            .toDF("within", "scopeKind", "scope");
    return new Scopes(table, sources);
  }

  /** Every scope: {@code within}, {@code scopeKind}, {@code scope}. */
  Dataset<Row> table() {
    return table;
  }

  /** True for articles of a source with rows of its own. */
  Column ofNamedSource() {
    return named(sources);
  }

  private static Column named(List<String> sources) {
    return col("source").isin(sources.toArray());
  }

  private static List<Tuple3<String, String, String>> rows(List<Tuple2<String, String>> pairs) {
    TreeSet<String> languages = new TreeSet<>();
    TreeSet<String> sources = new TreeSet<>();
    List<Tuple3<String, String, String>> rows = new ArrayList<>();
    for (Tuple2<String, String> pair : pairs) {
      languages.add(pair._1());
      if (pair._2() != null) {
        sources.add(pair._2());
        rows.add(new Tuple3<>(pair._1(), "source", pair._2()));
      }
    }
    rows.add(new Tuple3<>(ANY, "all", "all"));
    for (String source : sources) {
      rows.add(new Tuple3<>(ANY, "source", source));
    }
    for (String language : languages) {
      rows.add(new Tuple3<>(ANY, "language", language));
      rows.add(new Tuple3<>(language, "all", "all"));
      rows.add(new Tuple3<>(language, "language", language));
    }
    return rows;
  }
}
