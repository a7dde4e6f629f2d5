package org.newstide.pipeline.trends;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.newstide.core.time.NamedDays;
import org.newstide.tables.Article;
import org.newstide.tables.KeyDay;
import org.newstide.tables.Table;

/**
 * The days of a subject that mattered: those on which much was written, and those that later
 * articles name.
 *
 * <p>Source of the idea: Hai Leong Chieu and Yoong Keok Lee, Query Based Event Extraction Along a
 * Timeline, 2004; dates named in later texts, Giang Binh Tran and others, Timeline Summarization
 * from Relevant Headlines, 2015.
 */
public final class KeyDays {

  private static final String[] SUBJECT = {"subjectKind", "subject", "day"};

  private KeyDays() {}

  /** The rows of {@code key_days}. */
  public static Dataset<KeyDay> of(SubjectArticles about, Dataset<Article> articles) {
    Dataset<Row> dates = about.all().select("articleId", "day");
    Dataset<Row> published = days(about.onSubjects().join(dates, "articleId"), "published");
    Dataset<Row> named =
        named(articles)
            .toDF()
            .withColumnRenamed("day", "named")
            .join(dates, "articleId")
            .filter(col("named").leq(col("day")))
            .select(col("articleId"), col("named").as("day"));
    Dataset<Row> naming = days(about.onSubjects().join(named, "articleId"), "naming");
    Dataset<Row> counted =
        published
            .join(naming, SUBJECT, "left_outer")
            .withColumn("naming", coalesce(col("naming"), lit(0L)));
    return counted
        .withColumn(
            "rank",
            row_number()
                .over(
                    Window.partitionBy("subjectKind", "subject")
                        .orderBy(col("published").plus(col("naming")).desc(), col("day"))))
        .as(KeyDay.TABLE.encoder());
  }

  private static Dataset<Row> days(Dataset<Row> articles, String name) {
    return articles.groupBy("subjectKind", "subject", "day").agg(count(lit(1)).as(name));
  }

  private static Dataset<NamedDay> named(Dataset<Article> articles) {
    return articles
        .filter(col("datePrecision").equalTo("day"))
        .mapPartitions(
            (MapPartitionsFunction<Article, NamedDay>) KeyDays::named,
            Table.encoderOf(NamedDay.class));
  }

  private static Iterator<NamedDay> named(Iterator<Article> articles) {
    Map<String, NamedDays> languages = new HashMap<>();
    Iterable<Article> all = () -> articles;
    return StreamSupport.stream(all.spliterator(), false)
        .flatMap(
            article ->
                languages
                    .computeIfAbsent(article.language(), NamedDays::in)
                    .of(article.title() + "\n" + article.text(), article.publishedDate())
                    .stream()
                    .map(day -> new NamedDay(article.articleId(), day)))
        .iterator();
  }
}
