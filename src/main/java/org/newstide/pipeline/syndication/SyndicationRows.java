package org.newstide.pipeline.syndication;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.newstide.core.similarity.Fingerprint;
import org.newstide.core.similarity.ReprintRule;
import org.newstide.core.similarity.Resemblance;
import org.newstide.tables.Article;
import org.newstide.tables.SyndicationMember;
import org.newstide.tables.Table;

/** The rows of {@code syndication}, from what ties the texts together. */
final class SyndicationRows {

  private SyndicationRows() {}

  /** What the earliest print comes first by: undated ones come last, ties go to the smallest id. */
  static Column order() {
    return struct(
        col("publishedDate").isNull().as("undated"),
        col("publishedDate").as("date"),
        col("articleId").as("id"),
        col("datePrecision").equalTo("day").as("exact"));
  }

  static Dataset<SyndicationMember> of(
      Dataset<Article> articles,
      Dataset<Row> texts,
      Dataset<Print> prints,
      Dataset<Link> links,
      Dataset<Row> components,
      ReprintRule rule) {
    Dataset<Row> members =
        articles
            .select(
                col("contentHash"),
                order().as("print"),
                col("source"),
                address(col("url")).as("address"))
            .join(texts, "contentHash")
            .join(components, new String[] {"text"}, "left_outer")
            .withColumn("cluster", coalesce(col("component"), col("text")))
            .drop("component");
    Dataset<Row> leads =
        members.groupBy("cluster").agg(min("print").as("lead"), count(lit(1)).as("members"));
    Dataset<Row> withLead =
        members
            .join(leads, "cluster")
            .withColumn("leadText", leadText())
            .withColumn("nthOfSource", nth("source"))
            .withColumn("nthOfAddress", nth("address"));
    return withLead
        .join(similarities(withLead, prints, rule), keys("text", "leadText"), "left_outer")
        .join(wholes(links, prints, articles), new String[] {"text"}, "left_outer")
        .select(
            col("print.id").as("articleId"),
            col("lead.id").as("clusterId"),
            isLead().as("lead"),
            col("members"),
            col("source"),
            col("nthOfSource").equalTo(1).as("firstOfSource"),
            relation().as("relation"),
            coalesce(col("similarity"), lit(1.0)).as("similarity"),
            delayDays().as("delayDays"),
            col("withinArticleId"))
        .as(SyndicationMember.TABLE.encoder());
  }

  /** The lead is the earliest print of its own text too, so its id is that text's key. */
  private static Column leadText() {
    return xxhash64(col("lead.id"));
  }

  private static Column isLead() {
    return col("print.id").equalTo(col("lead.id"));
  }

  private static Column nth(String of) {
    return row_number().over(Window.partitionBy(col("cluster"), col(of)).orderBy("print"));
  }

  private static Column relation() {
    Column again = col("address").isNotNull().and(col("nthOfAddress").gt(1));
    return when(isLead(), "lead")
        .when(again, "version")
        .when(col("text").equalTo(col("leadText")), "exact")
        .otherwise(coalesce(col("kind"), lit("linked")));
  }

  private static Column delayDays() {
    Column bothExact = col("print.exact").and(col("lead.exact"));
    return when(bothExact, datediff(col("print.date"), col("lead.date")));
  }

  /** An address without what makes no other page of it: scheme, www, fragment, last slash. */
  private static Column address(Column url) {
    return regexp_replace(url, "^https?://(www\\.)?|/?(#.*)?$", "");
  }

  /** How each text of a cluster resembles the cluster's lead. */
  private static Dataset<Row> similarities(
      Dataset<Row> members, Dataset<Print> prints, ReprintRule rule) {
    return members
        .select("text", "leadText")
        .filter(col("text").notEqual(col("leadText")))
        .distinct()
        .join(prints.select(col("key").as("text"), col("fingerprint").as("own")), "text")
        .join(prints.select(col("key").as("leadText"), col("fingerprint").as("leads")), "leadText")
        .select("text", "leadText", "own", "leads")
        .map(
            (MapFunction<Row, LeadSimilarity>)
                row ->
                    LeadSimilarity.of(
                        row.getLong(0),
                        row.getLong(1),
                        Resemblance.of(
                            Fingerprint.parsed(row.getAs(2)), Fingerprint.parsed(row.getAs(3))),
                        rule),
            Table.encoderOf(LeadSimilarity.class))
        .toDF();
  }

  /** The earliest of the much longer articles that a text stands in. */
  private static Dataset<Row> wholes(
      Dataset<Link> links, Dataset<Print> prints, Dataset<Article> articles) {
    Dataset<Row> ids =
        articles.select(xxhash64(col("articleId")).as("longer"), col("articleId").as("id"));
    return links
        .filter(col("within"))
        .join(prints.select(col("key").as("longer"), col("day")), "longer")
        .join(ids, "longer")
        .groupBy(col("shorter").as("text"))
        .agg(min(struct(col("day"), col("id"))).as("whole"))
        .select(col("text"), col("whole.id").as("withinArticleId"));
  }

  private static String[] keys(String... names) {
    return names;
  }
}
