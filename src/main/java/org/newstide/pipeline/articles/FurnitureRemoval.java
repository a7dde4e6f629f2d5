package org.newstide.pipeline.articles;

import static org.apache.spark.sql.functions.ceil;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.newstide.core.extract.Cut;
import org.newstide.core.extract.SentenceSpans;
import org.newstide.core.text.ContentHash;
import org.newstide.core.time.Grain;
import org.newstide.tables.Article;
import org.newstide.tables.RemovedSpan;
import org.newstide.tables.Table;
import org.newstide.tables.UncutArticle;

/**
 * Takes out the sentences that a source repeats in many articles of one ISO week: subscription
 * lines, app advertisements, lists of hot topics.
 *
 * <p>A reprinted story repeats sentences too. The two are told apart by the company that a sentence
 * keeps: an article of which more than half is repeated is a reprint and bears no witness; what is
 * left must still stand in enough articles. Only 64-bit hashes of sentences travel, never words.
 */
public final class FurnitureRemoval {

  private static final String REASON = "repeated_by_source";

  /** One sentence of one article. The key is a hash of source, week and sentence. */
  public record Sighting(String articleId, long bucket, long key, long sentence) {}

  /** An article with the hashes of the sentences to take out. */
  public record Sentences(String articleId, List<Long> hashes) {}

  /** Where and when an article stood. */
  public record Placed(String articleId, long bucket, LocalDate publishedDate) {}

  private FurnitureRemoval() {}

  /** Articles as they were read, without the sentences that their sources repeat. */
  public static Dataset<Article> remove(Dataset<Article> articles, FurnitureSettings settings) {
    Dataset<Row> sightings = sightings(articles).toDF().persist();
    Dataset<Row> needed =
        sightings
            .select("bucket", "articleId")
            .distinct()
            .groupBy("bucket")
            .agg(
                greatest(
                        lit((long) settings.minArticles()),
                        ceil(count(lit(1)).multiply(settings.minShare())))
                    .as("needed"));
    Dataset<Row> repeated = frequent(sightings, needed);
    Dataset<Row> witnesses = withoutReprints(sightings, repeated);
    Dataset<Row> furniture = frequent(witnesses, needed);
    Dataset<Sentences> byArticle =
        sightings
            .join(furniture, "key")
            .groupBy("articleId")
            .agg(collect_list("sentence").as("hashes"))
            .as(Table.encoderOf(Sentences.class));
    return articles
        .joinWith(
            byArticle, articles.col("articleId").equalTo(byArticle.col("articleId")), "left_outer")
        .map(
            (MapFunction<scala.Tuple2<Article, Sentences>, Article>)
                pair -> without(pair._1(), pair._2()),
            Article.TABLE.encoder());
  }

  /** What articles were before sentences were taken out, of those where any were. */
  public static Dataset<UncutArticle> uncut(Dataset<Article> raw, Dataset<Article> judged) {
    Dataset<Row> cut =
        judged
            .where(exists(col("removed"), span -> span.getField("reason").equalTo(REASON)))
            .select("articleId");
    return raw.join(cut, "articleId")
        .select("articleId", "text", "removed")
        .as(UncutArticle.TABLE.encoder());
  }

  /** In which company each article is judged: its bucket, with what that comes from. */
  static Dataset<Row> buckets(Dataset<Article> articles) {
    return articles
        .select("articleId", "source", "datePrecision", "publishedDate")
        .map(
            (MapFunction<Row, Placed>)
                row ->
                    new Placed(
                        row.getString(0),
                        bucket(row.getString(1), row.getString(2), row.getAs(3)),
                        row.getAs(3)),
            Table.encoderOf(Placed.class))
        .toDF();
  }

  private static long bucket(String source, String precision, LocalDate date) {
    String week =
        precision.equals("day") ? Grain.WEEK.startOf(date).toString() : precision + " " + date;
    return mix(source.hashCode(), week.hashCode());
  }

  private static Dataset<Sighting> sightings(Dataset<Article> articles) {
    return articles.flatMap(
        (FlatMapFunction<Article, Sighting>) FurnitureRemoval::sightings,
        Table.encoderOf(Sighting.class));
  }

  private static Iterator<Sighting> sightings(Article article) {
    long bucket = bucket(article.source(), article.datePrecision(), article.publishedDate());
    Set<Long> seen = new HashSet<>();
    List<Sighting> sightings = new ArrayList<>();
    for (SentenceSpans.Span span : SentenceSpans.of(article.text())) {
      if (seen.add(span.hash())) {
        sightings.add(
            new Sighting(article.articleId(), bucket, mix(bucket, span.hash()), span.hash()));
      }
    }
    return sightings.iterator();
  }

  /** Keys that stand in as many articles as their bucket demands. */
  private static Dataset<Row> frequent(Dataset<Row> sightings, Dataset<Row> needed) {
    return sightings
        .groupBy("key")
        .agg(count(lit(1)).as("articles"), first("bucket").as("bucket"))
        .join(needed, "bucket")
        .where(col("articles").geq(col("needed")))
        .select("key");
  }

  private static Dataset<Row> withoutReprints(Dataset<Row> sightings, Dataset<Row> repeated) {
    Dataset<Row> marked =
        sightings
            .join(
                repeated.withColumn("repeated", lit(true)),
                sightings.col("key").equalTo(repeated.col("key")),
                "left_outer")
            .drop(repeated.col("key"));
    Dataset<Row> reprints =
        marked
            .groupBy("articleId")
            .agg(sum(when(col("repeated"), 1).otherwise(0)).as("shared"), count(lit(1)).as("all"))
            .where(col("shared").multiply(2).gt(col("all")))
            .select("articleId");
    return marked
        .where(not(col("repeated").isNull()))
        .join(reprints, marked.col("articleId").equalTo(reprints.col("articleId")), "left_anti");
  }

  private static Article without(Article article, Sentences sentences) {
    if (sentences == null) {
      return article;
    }
    Cut cut =
        Cut.out(
            article.text(), SentenceSpans.among(article.text(), new HashSet<>(sentences.hashes())));
    List<RemovedSpan> removed = new ArrayList<>();
    for (RemovedSpan span : article.removed()) {
      removed.add(new RemovedSpan(span.reason(), span.text(), cut.position(span.position())));
    }
    for (Cut.Piece piece : cut.pieces()) {
      removed.add(new RemovedSpan(REASON, piece.text(), piece.position()));
    }
    removed.sort(Comparator.comparingInt(RemovedSpan::position));
    return article.withText(cut.text(), ContentHash.of(article.title(), cut.text()), removed);
  }

  private static long mix(long a, long b) {
    long hash = (a * 0x9e3779b97f4a7c15L) ^ b;
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }
}
