package org.newstide.pipeline.syndication;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.newstide.tables.Article;
import org.newstide.tables.SyndicationMember;

/**
 * Articles clustered by equal title and text.
 *
 * <p>The lead of a cluster is its earliest article; undated ones come last and ties go to the
 * smallest id. A date that tells a month only stands at the first of it.
 *
 * <p>Cost: one aggregation by content hash and one join back. A text that is printed any number of
 * times adds up before the shuffle and is never held in memory as a group.
 */
public final class ExactReprints {

  private ExactReprints() {}

  /** One row per article, those that stand alone among them. Only dates and hashes are read. */
  public static Dataset<SyndicationMember> cluster(Dataset<Article> articles) {
    Dataset<Row> prints =
        articles.select(
            col("contentHash"),
            struct(
                    col("publishedDate").isNull().as("undated"),
                    col("publishedDate").as("date"),
                    col("articleId").as("id"),
                    col("datePrecision").equalTo("day").as("exact"))
                .as("print"));
    Dataset<Row> clusters =
        prints
            .groupBy("contentHash")
            .agg(min("print").as("leadPrint"), count(lit(1)).as("members"));
    return prints
        .join(clusters, "contentHash")
        .select(
            col("print.id").as("articleId"),
            col("leadPrint.id").as("clusterId"),
            col("print.id").equalTo(col("leadPrint.id")).as("lead"),
            col("members"),
            lit(1.0).as("similarity"),
            delayDays().as("delayDays"))
        .as(SyndicationMember.TABLE.encoder());
  }

  private static Column delayDays() {
    Column bothExact = col("print.exact").and(col("leadPrint.exact"));
    return when(bothExact, datediff(col("print.date"), col("leadPrint.date")));
  }
}
