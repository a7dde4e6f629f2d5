package org.newstide.pipeline.articles;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.xxhash64;

import java.time.LocalDate;
import java.util.Arrays;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;
import org.newstide.core.text.ContentHash;
import org.newstide.pipeline.KeyFilter;
import org.newstide.tables.Article;
import org.newstide.tables.UncutArticle;
import scala.Tuple2;

/**
 * What changes in the articles when more archive files are read: the same rows come about as if all
 * files had been read at once. A source's repeated sentences are judged within a week, so only the
 * articles of the sources and weeks that the new files touch are judged anew.
 *
 * @param leaving {@code article_id} of the articles whose rows go
 * @param coming rows that are new or different
 * @param leavingUncut {@code article_id} of the rows that go from {@code uncut_articles}
 * @param comingUncut what these were before anything was taken out
 */
public record ArticleUpdate(
    Dataset<Row> leaving,
    Dataset<Article> coming,
    Dataset<Row> leavingUncut,
    Dataset<UncutArticle> comingUncut) {

  private static final String ID = "articleId";

  private static final StorageLevel ON_DISK = StorageLevel.MEMORY_AND_DISK();

  /**
   * Works the articles of new files in.
   *
   * @param before all articles so far
   * @param uncut of these, what they were before sentences were taken out
   * @param fresh articles as they were read
   * @param readAgain one column: paths of files that {@code before} has, and whose articles go
   */
  public static ArticleUpdate of(
      Dataset<Article> before,
      Dataset<UncutArticle> uncut,
      Dataset<Article> fresh,
      Dataset<Row> readAgain,
      FurnitureSettings settings) {
    Dataset<Row> paths = readAgain.toDF("archivePath");
    Dataset<Article> gone = semi(before, paths, "archivePath");
    Dataset<Row> touched = FurnitureRemoval.buckets(fresh.union(gone));
    Dataset<Article> staying = anti(near(before, touched), paths, "archivePath");
    Dataset<Article> old = semi(staying, sharing(staying, touched), ID).persist(ON_DISK);
    Dataset<Article> raw = fresh.union(restored(old, uncut)).persist(ON_DISK);
    // Made before it is read: stages that begin at the same time would each make it for themselves.
    raw.count();
    Dataset<Article> judged = FurnitureRemoval.remove(raw, settings).persist(ON_DISK);
    Dataset<Article> judgedBefore = old.union(gone);
    return new ArticleUpdate(
        without(judgedBefore, judged).select(ID),
        without(judged, judgedBefore),
        judgedBefore.select(ID).union(judged.select(ID)).distinct(),
        FurnitureRemoval.uncut(raw, judged));
  }

  /** Those of the days that matter, so that files of other days are not read. */
  private static Dataset<Article> near(Dataset<Article> articles, Dataset<Row> touched) {
    Row days = touched.agg(functions.min("publishedDate"), functions.max("publishedDate")).first();
    if (days.isNullAt(0)) {
      return articles;
    }
    LocalDate first = days.getLocalDate(0).minusDays(6);
    LocalDate last = days.getLocalDate(1).plusDays(6);
    Column date = col("publishedDate");
    return articles.where(date.between(first, last).or(date.isNull()));
  }

  private static Dataset<Row> sharing(Dataset<Article> articles, Dataset<Row> touched) {
    return FurnitureRemoval.buckets(articles)
        .join(broadcast(touched.select("bucket").distinct()), "bucket")
        .select(ID);
  }

  private static Dataset<Article> restored(Dataset<Article> articles, Dataset<UncutArticle> uncut) {
    Dataset<UncutArticle> theirs = uncut.where(KeyFilter.mayHold(articles.select(ID), col(ID)));
    return articles
        .joinWith(theirs, articles.col(ID).equalTo(theirs.col(ID)), "left_outer")
        .map(
            (MapFunction<Tuple2<Article, UncutArticle>, Article>)
                pair -> restored(pair._1(), pair._2()),
            Article.TABLE.encoder());
  }

  private static Article restored(Article article, UncutArticle uncut) {
    return uncut == null
        ? article
        : article.withText(
            uncut.text(), ContentHash.of(article.title(), uncut.text()), uncut.removed());
  }

  private static Dataset<Article> semi(Dataset<Article> articles, Dataset<Row> keys, String key) {
    return joined(articles, keys, key, "left_semi");
  }

  private static Dataset<Article> anti(Dataset<Article> articles, Dataset<Row> keys, String key) {
    return joined(articles, keys, key, "left_anti");
  }

  private static Dataset<Article> joined(
      Dataset<Article> articles, Dataset<Row> keys, String key, String type) {
    return articles
        .join(keys, articles.col(key).equalTo(keys.col(key)), type)
        .as(Article.TABLE.encoder());
  }

  /** The rows of one that the other does not have, column for column. */
  private static Dataset<Article> without(Dataset<Article> rows, Dataset<Article> others) {
    Column[] columns = Arrays.stream(rows.columns()).map(functions::col).toArray(Column[]::new);
    Dataset<Row> known = others.select(col(ID).as("id"), xxhash64(columns).as("hash"));
    return rows.withColumn("hash_of_row", xxhash64(columns))
        .join(
            known,
            col(ID).equalTo(col("id")).and(col("hash_of_row").equalTo(col("hash"))),
            "left_anti")
        .select(columns)
        .as(Article.TABLE.encoder());
  }
}
