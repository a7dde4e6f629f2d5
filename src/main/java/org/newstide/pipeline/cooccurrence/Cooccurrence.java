package org.newstide.pipeline.cooccurrence;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.shiftrightunsigned;

import java.time.LocalDate;
import java.util.Iterator;
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
 * <p>How it works: an article is reduced to sets of term ids, the sets of a partition are brought
 * in the order of language and month, and their pairs counted there in primitive arrays ({@link
 * PairCounts}). What is shuffled is stripes, all pairs of one term and month in a few bytes each
 * ({@link Stripe}), and summed where they meet ({@link SupportedPairs}).
 *
 * <p>Cost: two passes over the tokens, the first for single terms. An article with n different
 * chosen terms makes n·(n − 1) / 2 additions for the document and fewer for its sentences. A task
 * holds at most 64 MB of counts and {@code rarePairsInMemory} pairs per unit, the driver terms ×
 * months. The rows are the same for any partitioning of the input; their order is not.
 */
public final class Cooccurrence {

  private static final Encoder<Tuple2<byte[], Integer>> SETS =
      Encoders.tuple(Encoders.BINARY(), Encoders.INT());
  private static final Encoder<Tuple2<Long, byte[]>> STRIPES =
      Encoders.tuple(Encoders.LONG(), Encoders.BINARY());

  private Cooccurrence() {}

  /**
   * The pairs with support and evidence; no row says that a pair was seen less often than that.
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
    TermIds chosen = TermIds.mostFrequent(vocabulary, settings.maxTerms());
    Broadcast<TermIds> termIds = broadcast(tokens, chosen);
    Dataset<Tuple2<byte[], Integer>> sets = groupedSets(tokens, articles, termIds);
    Margins counted = new Margins(chosen);
    margins(sets, termIds).toLocalIterator().forEachRemaining(counted::add);
    Broadcast<Margins> margins = broadcast(tokens, counted);
    return pairs(sets, termIds, settings.rarePairsInMemory())
        .repartition(shiftrightunsigned(col("_1"), StripeKey.MONTH_BITS))
        .sortWithinPartitions("_1")
        .mapPartitions(
            (MapPartitionsFunction<Tuple2<Long, byte[]>, Collocation>)
                stripes -> new SupportedPairs(stripes, margins.value(), settings),
            Collocation.TABLE.encoder());
  }

  /** Packed sets and groups, those of a group one after another in each partition. */
  static Dataset<Tuple2<byte[], Integer>> groupedSets(
      Dataset<ArticleTokens> tokens, Dataset<Article> articles, Broadcast<TermIds> termIds) {
    return tokens
        .mapPartitions(
            (MapPartitionsFunction<ArticleTokens, Tuple3<String, byte[], Integer>>)
                rows -> packed(rows, termIds.value()),
            Encoders.tuple(Encoders.STRING(), Encoders.BINARY(), Encoders.INT()))
        .toDF("articleId", "sets", "group")
        .join(months(articles).toDF("articleId", "month"), "articleId", "left_outer")
        .select(
            col("sets").as("_1"),
            col("group").plus(coalesce(col("month"), lit(StripeKey.UNDATED))).as("_2"))
        .sortWithinPartitions("_2")
        .as(SETS);
  }

  /** Stripes of units by term; see {@link Margins}. */
  static Dataset<Tuple2<Long, byte[]>> margins(
      Dataset<Tuple2<byte[], Integer>> sets, Broadcast<TermIds> termIds) {
    return sets.mapPartitions(
        (MapPartitionsFunction<Tuple2<byte[], Integer>, Tuple2<Long, byte[]>>)
            articles -> Margins.count(articles, termIds.value()),
        STRIPES);
  }

  /** Stripes of units by pair; see {@link PairCounting}. */
  static Dataset<Tuple2<Long, byte[]>> pairs(
      Dataset<Tuple2<byte[], Integer>> sets, Broadcast<TermIds> termIds, int rarePairsInMemory) {
    return sets.mapPartitions(
        (MapPartitionsFunction<Tuple2<byte[], Integer>, Tuple2<Long, byte[]>>)
            articles -> new PairCounting(articles, termIds.value(), rarePairsInMemory),
        STRIPES);
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
    return told ? StripeKey.monthOf(date) : StripeKey.UNDATED;
  }

  /** Id, packed sets and group without its month of the articles in chosen languages. */
  private static Iterator<Tuple3<String, byte[], Integer>> packed(
      Iterator<ArticleTokens> articles, TermIds termIds) {
    TermSets sets = new TermSets();
    Iterable<ArticleTokens> once = () -> articles;
    Stream<ArticleTokens> chosen =
        StreamSupport.stream(once.spliterator(), false)
            .filter(article -> termIds.indexOf(article.language()) >= 0);
    return chosen
        .map(
            article -> {
              int language = termIds.indexOf(article.language());
              byte[] packed = sets.pack(article, termIds.ids(language));
              return new Tuple3<>(article.articleId(), packed, StripeKey.group(language, 0));
            })
        .iterator();
  }

  static <T> Broadcast<T> broadcast(Dataset<?> beside, T value) {
    return JavaSparkContext.fromSparkContext(beside.sparkSession().sparkContext()).broadcast(value);
  }
}
