package org.newstide.pipeline.cooccurrence;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.shiftrightunsigned;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.newstide.core.time.DatePrecision;
import org.newstide.core.time.Grain;
import org.newstide.tables.Article;
import org.newstide.tables.ArticleTokens;
import org.newstide.tables.Collocation;
import org.newstide.tables.Term;
import scala.Tuple2;
import scala.Tuple3;

/**
 * Which terms stand together in a sentence and in an article, per month and over the whole archive.
 *
 * <p>Exact counts. A unit is a sentence with at least one token, or an article with at least one
 * such sentence; it counts once for a term or a pair however often they stand in it. Terms are the
 * kept ones of the article's language, at most {@code maxTerms}. Articles whose date does not tell
 * a month count in the whole archive alone.
 *
 * <p>Cost: two passes over the tokens, the first for single terms. An article with n different
 * chosen terms makes n·(n − 1) / 2 additions for the document and fewer for its sentences, so the
 * documents are nearly all of it; they add up in a map of primitives in each task, and only
 * different pairs are shuffled. Memory in a task is bounded by {@code pairsInMemory}, on the driver
 * by terms × months. The rows are the same for any partitioning of the input; their order is not.
 */
public final class Cooccurrence {

  private static final Encoder<Tuple2<Long, Long>> COUNTS =
      Encoders.tuple(Encoders.LONG(), Encoders.LONG());

  private Cooccurrence() {}

  /**
   * The pairs with enough support; no row says that a pair was seen less often than that.
   *
   * <p>Runs the first pass when called, the second when its rows are read.
   *
   * @param articles for their dates; other columns are not read
   */
  public static Dataset<Collocation> count(
      Dataset<ArticleTokens> tokens,
      Dataset<Term> vocabulary,
      Dataset<Article> articles,
      CooccurrenceSettings settings) {
    TermIds termIds = TermIds.mostFrequent(vocabulary, settings.maxTerms());
    Dataset<Tuple2<byte[], Integer>> sets = datedSets(tokens, articles, termIds);
    int inMemory = settings.pairsInMemory();
    Margins counted =
        new Margins(termIds, sum(partialCounts(sets, UnitCounts.Pass.MARGINS, inMemory)));
    Broadcast<Margins> margins = broadcast(tokens, counted);
    return partialCounts(sets, UnitCounts.Pass.PAIRS, inMemory)
        .repartition(shiftrightunsigned(col("_1"), CountKey.MONTH_BITS))
        .sortWithinPartitions("_1")
        .mapPartitions(
            (MapPartitionsFunction<Tuple2<Long, Long>, Collocation>)
                counts -> new SupportedPairs(counts, margins.value(), settings),
            Collocation.TABLE.encoder());
  }

  /**
   * Packed term sets with the month of their article; see {@link TermSets} and {@link CountKey}.
   */
  static Dataset<Tuple2<byte[], Integer>> datedSets(
      Dataset<ArticleTokens> tokens, Dataset<Article> articles, TermIds termIds) {
    Broadcast<TermIds> chosen = broadcast(tokens, termIds);
    Dataset<Tuple2<String, byte[]>> sets =
        tokens.mapPartitions(
            (MapPartitionsFunction<ArticleTokens, Tuple2<String, byte[]>>)
                rows -> packed(rows, chosen.value()),
            Encoders.tuple(Encoders.STRING(), Encoders.BINARY()));
    return sets.toDF("articleId", "sets")
        .join(months(articles).toDF("articleId", "month"), "articleId", "left_outer")
        .select(col("sets").as("_1"), coalesce(col("month"), lit(CountKey.UNDATED)).as("_2"))
        .as(Encoders.tuple(Encoders.BINARY(), Encoders.INT()));
  }

  /** Counts by key, the same key once or several times. */
  static Dataset<Tuple2<Long, Long>> partialCounts(
      Dataset<Tuple2<byte[], Integer>> sets, UnitCounts.Pass pass, int pairsInMemory) {
    return sets.mapPartitions(
        (MapPartitionsFunction<Tuple2<byte[], Integer>, Tuple2<Long, Long>>)
            articles -> new UnitCounts(articles, pass, pairsInMemory),
        COUNTS);
  }

  private static Iterator<Tuple2<Long, Long>> sum(Dataset<Tuple2<Long, Long>> counts) {
    return counts.groupBy("_1").sum("_2").toDF("_1", "_2").as(COUNTS).toLocalIterator();
  }

  private static Dataset<Tuple2<String, Integer>> months(Dataset<Article> articles) {
    return articles
        .select(
            col("articleId").as("_1"), col("publishedDate").as("_2"), col("datePrecision").as("_3"))
        .as(Encoders.tuple(Encoders.STRING(), Encoders.LOCALDATE(), Encoders.STRING()))
        .map(
            (MapFunction<Tuple3<String, LocalDate, String>, Tuple2<String, Integer>>)
                article -> new Tuple2<>(article._1(), monthOf(article._2(), article._3())),
            Encoders.tuple(Encoders.STRING(), Encoders.INT()));
  }

  private static int monthOf(LocalDate date, String precision) {
    boolean told = DatePrecision.named(precision).resolves(Grain.MONTH);
    return told ? CountKey.monthOf(date) : CountKey.UNDATED;
  }

  private static Iterator<Tuple2<String, byte[]>> packed(
      Iterator<ArticleTokens> articles, TermIds termIds) {
    TermSets sets = new TermSets(termIds);
    Iterable<ArticleTokens> once = () -> articles;
    Stream<Tuple2<String, byte[]>> packed =
        StreamSupport.stream(once.spliterator(), false)
            .map(article -> new Tuple2<>(article.articleId(), sets.pack(article)));
    return packed.filter(article -> Objects.nonNull(article._2())).iterator();
  }

  private static <T> Broadcast<T> broadcast(Dataset<?> beside, T value) {
    return JavaSparkContext.fromSparkContext(beside.sparkSession().sparkContext()).broadcast(value);
  }
}
