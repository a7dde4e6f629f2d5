package org.newstide.pipeline.syndication;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.xxhash64;

import java.time.LocalDate;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.newstide.core.similarity.Fingerprint;
import org.newstide.pipeline.KeyFilter;
import org.newstide.tables.Article;
import org.newstide.tables.Signature;

/** Articles signed: the only step of clustering that reads texts. */
public final class Signing {

  /**
   * Nothing tells whether pages of the same few words are one page or two, if not their date: the
   * headlines of sections, of daily columns.
   */
  private static final int FEWEST_UNDATED_WORDS = 20;

  private Signing() {}

  /** The signatures of all articles. */
  public static Dataset<Signature> sign(Dataset<Article> articles) {
    return signed(sources(articles));
  }

  /**
   * What changes in the signatures when articles do. Of those that are as they were only keys are
   * sent.
   *
   * @param signatures of an earlier run
   * @param articles all that there are now, each once
   */
  public static SignatureUpdate update(Dataset<Signature> signatures, Dataset<Article> articles) {
    Dataset<Row> sources = sources(articles);
    Dataset<Row> before = keys(signatures);
    Dataset<Row> now = keys(sources);
    Dataset<Row> unsigned =
        now.join(before, key(), "left_anti").persist(StorageLevel.MEMORY_AND_DISK());
    Column mayBeUnsigned = KeyFilter.mayHold(unsigned.select("articleHash"), col("articleHash"));
    return new SignatureUpdate(
        before.join(now, key(), "left_anti").select("articleId"),
        signed(sources.filter(mayBeUnsigned).join(unsigned, key(), "left_semi")));
  }

  private static Dataset<Row> sources(Dataset<Article> articles) {
    return articles.withColumn("articleHash", articleHash());
  }

  private static Dataset<Row> keys(Dataset<?> rows) {
    return rows.select("articleId", "articleHash");
  }

  private static Dataset<Signature> signed(Dataset<Row> sources) {
    return sources
        .select(
            col("articleId"),
            col("articleHash"),
            col("source"),
            address(col("url")).as("address"),
            col("publishedDate"),
            col("datePrecision"),
            col("title"),
            col("text"))
        .map((MapFunction<Row, Signature>) Signing::sign, Signature.TABLE.encoder());
  }

  private static String[] key() {
    return new String[] {"articleId", "articleHash"};
  }

  /** The content hash tells another text; each of the others may be mended without it. */
  private static Column articleHash() {
    return xxhash64(
        lit(Fingerprint.VERSION),
        col("contentHash"),
        col("source"),
        col("url"),
        col("publishedDate"),
        col("datePrecision"));
  }

  private static Column address(Column url) {
    return regexp_replace(url, "^https?://(www\\.)?|/?(#.*)?$", "");
  }

  private static Signature sign(Row article) {
    return sign(
        article.getString(0),
        article.getLong(1),
        article.getString(2),
        article.getString(3),
        article.isNullAt(4) ? null : article.getLocalDate(4),
        article.getString(5),
        Fingerprint.of(article.getString(6), article.getString(7)));
  }

  /** The signature of one article: see {@link Signature}. */
  public static Signature sign(
      String articleId,
      long articleHash,
      String source,
      String address,
      LocalDate publishedDate,
      String datePrecision,
      Fingerprint fingerprint) {
    int words = fingerprint.words().length;
    boolean comparable = words >= FEWEST_UNDATED_WORDS || words > 0 && publishedDate != null;
    return new Signature(
        articleId,
        articleHash,
        source,
        address,
        publishedDate,
        datePrecision,
        comparable ? fingerprint.textHash() : Fingerprint.hash(articleId),
        words,
        fingerprint.sketch().level(),
        comparable ? fingerprint.sketch().toBytes() : new byte[0],
        fingerprint.wordBytes());
  }
}
