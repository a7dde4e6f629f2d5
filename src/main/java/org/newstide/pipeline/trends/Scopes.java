package org.newstide.pipeline.trends;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import scala.Tuple3;

/**
 * The parts of an archive that shares are taken of: all of it, its languages, its larger sources
 * and sections.
 *
 * <p>A part lies within the articles that a subject can be found in: those of {@link #ANY}
 * language, or of one. The sources that are not large enough for rows of their own are one part
 * together, {@link #OTHERS}, that only the adjusted share needs.
 */
final class Scopes {

  static final String ANY = "any";

  /** Kind of the scope of all sources without rows of their own. */
  static final String OTHERS = "others";

  private final Dataset<Row> table;
  private final List<String> sources;
  private final List<String> sections;

  private Scopes(Dataset<Row> table, List<String> sources, List<String> sections) {
    this.table = table;
    this.sources = sources;
    this.sections = sections;
  }

  /** The scopes of articles with columns {@code language}, {@code source} and {@code section}. */
  static Scopes of(Dataset<Row> articles, int maxSources, int maxSections) {
    List<String> sources = largest(articles, "source", maxSources);
    List<String> sections = largest(articles, "section", maxSections);
    List<Tuple3<String, String, String>> parts =
        articles
            .select(
                col("language").as("_1"),
                when(named("source", sources), col("source")).as("_2"),
                when(named("section", sections), col("section")).as("_3"))
            .distinct()
            .as(Encoders.tuple(Encoders.STRING(), Encoders.STRING(), Encoders.STRING()))
            .collectAsList();
    Dataset<Row> table =
        articles
            .sparkSession()
            .createDataset(
                rows(parts),
                Encoders.tuple(Encoders.STRING(), Encoders.STRING(), Encoders.STRING()))
            .toDF("within", "scopeKind", "scope");
    return new Scopes(table, sources, sections);
  }

  /** Every scope: {@code within}, {@code scopeKind}, {@code scope}. */
  Dataset<Row> table() {
    return table;
  }

  /** The scopes that an article counts in: an array of {@code scopeKind} and {@code scope}. */
  Column ofAnArticle() {
    return array(
        scope("all", lit("all")),
        scope("language", col("language")),
        scope("source", when(named("source", sources), col("source"))),
        scope(OTHERS, when(not(named("source", sources)), lit(OTHERS))),
        scope("section", when(named("section", sections), col("section"))));
  }

  private static List<String> largest(Dataset<Row> articles, String column, int most) {
    return articles
        .filter(col(column).isNotNull())
        .groupBy(column)
        .count()
        .orderBy(col("count").desc(), col(column))
        .limit(most)
        .select(column)
        .as(Encoders.STRING())
        .collectAsList();
  }

  private static Column named(String column, List<String> names) {
    return col(column).isNotNull().and(col(column).isin(names.toArray()));
  }

  private static Column scope(String kind, Column scope) {
    return struct(lit(kind).as("scopeKind"), scope.as("scope"));
  }

  private static List<Tuple3<String, String, String>> rows(
      List<Tuple3<String, String, String>> parts) {
    Set<Tuple3<String, String, String>> rows = new LinkedHashSet<>();
    for (Tuple3<String, String, String> part : parts) {
      for (String within : List.of(ANY, part._1())) {
        rows.add(new Tuple3<>(within, "all", "all"));
        rows.add(new Tuple3<>(within, "language", part._1()));
        rows.add(
            part._2() == null
                ? new Tuple3<>(within, OTHERS, OTHERS)
                : new Tuple3<>(within, "source", part._2()));
        if (part._3() != null) {
          rows.add(new Tuple3<>(within, "section", part._3()));
        }
      }
    }
    return List.copyOf(rows);
  }
}
