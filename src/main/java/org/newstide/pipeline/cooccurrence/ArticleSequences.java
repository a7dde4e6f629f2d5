package org.newstide.pipeline.cooccurrence;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.newstide.core.time.DatePrecision;
import org.newstide.tables.ArticleTokens;
import scala.Tuple2;
import scala.Tuple3;
import scala.Tuple4;

/**
 * Articles brought together with their date, their part in a story, their themes and actors: what
 * {@link PairCounting} reads. What travels is packed tokens, not words.
 */
final class ArticleSequences {

  private ArticleSequences() {}

  /**
   * Packed tokens, mentions of themes and actors, and group of every article with a token in a
   * language that has nodes; those of a group one after another in each partition.
   */
  static Dataset<Row> of(CooccurrenceInput input, Broadcast<Nodes> nodes, PeriodNumbers periods) {
    return input
        .tokens()
        .mapPartitions(
            (MapPartitionsFunction<ArticleTokens, Tuple3<String, byte[], Integer>>)
                articles -> packed(articles, nodes.value()),
            Encoders.tuple(Encoders.STRING(), Encoders.BINARY(), Encoders.INT()))
        .toDF("articleId", "tokens", "language")
        .join(places(input, periods), "articleId", "left_outer")
        .join(mentions(input.named(), nodes), "articleId", "left_outer")
        .select(
            col("tokens"),
            col("mentions"),
            col("language").plus(coalesce(col("place"), lit(StripeKey.UNDATED))).as("group"))
        .sortWithinPartitions("group");
  }

  /** Id, tokens and group without its period. */
  private static Iterator<Tuple3<String, byte[], Integer>> packed(
      Iterator<ArticleTokens> articles, Nodes nodes) {
    PackedArticle packing = new PackedArticle();
    Iterable<ArticleTokens> once = () -> articles;
    return StreamSupport.stream(once.spliterator(), false)
        .map(article -> packed(article, nodes, packing))
        .filter(Objects::nonNull)
        .iterator();
  }

  private static Tuple3<String, byte[], Integer> packed(
      ArticleTokens article, Nodes nodes, PackedArticle packing) {
    int language = nodes.indexOf(article.language());
    byte[] packed = language < 0 ? null : packing.pack(article, nodes.ids(language));
    return packed == null
        ? null
        : new Tuple3<>(article.articleId(), packed, StripeKey.group(language, 0, false));
  }

  /** The period of each article and whether it is a reprint, as a group without its language. */
  private static Dataset<Row> places(CooccurrenceInput input, PeriodNumbers periods) {
    Dataset<Row> leads = input.syndication().select("articleId", "lead");
    return input
        .articles()
        .select("articleId", "publishedDate", "datePrecision")
        .join(leads, new String[] {"articleId"}, "left_outer")
        .select(
            col("articleId").as("_1"),
            col("publishedDate").as("_2"),
            col("datePrecision").as("_3"),
            coalesce(col("lead"), lit(true)).as("_4"))
        .as(
            Encoders.tuple(
                Encoders.STRING(), Encoders.LOCALDATE(), Encoders.STRING(), Encoders.BOOLEAN()))
        .map(
            (MapFunction<Tuple4<String, LocalDate, String, Boolean>, Tuple2<String, Integer>>)
                article -> new Tuple2<>(article._1(), place(article, periods)),
            Encoders.tuple(Encoders.STRING(), Encoders.INT()))
        .toDF("articleId", "place");
  }

  private static int place(
      Tuple4<String, LocalDate, String, Boolean> article, PeriodNumbers periods) {
    int period = periods.of(article._2(), DatePrecision.named(article._3()));
    return StripeKey.group(0, period, !article._4());
  }

  /** The themes and actors of each article that has any; see {@link PackedArticle#mention}. */
  private static Dataset<Row> mentions(Dataset<Row> named, Broadcast<Nodes> nodes) {
    return named
        .select(
            col("articleId").as("_1"),
            col("sentence").as("_2"),
            col("kind").as("_3"),
            col("name").as("_4"))
        .as(Encoders.tuple(Encoders.STRING(), Encoders.INT(), Encoders.STRING(), Encoders.STRING()))
        .flatMap(
            (FlatMapFunction<Tuple4<String, Integer, String, String>, Tuple2<String, Long>>)
                mention -> numbered(mention, nodes.value().named()),
            Encoders.tuple(Encoders.STRING(), Encoders.LONG()))
        .toDF("articleId", "mention")
        .groupBy("articleId")
        .agg(collect_set("mention").as("mentions"));
  }

  /** The mention as a number; nothing where it is of no node. */
  private static Iterator<Tuple2<String, Long>> numbered(
      Tuple4<String, Integer, String, String> mention, Map<Node, Integer> named) {
    return Stream.ofNullable(named.get(new Node(mention._3(), mention._4())))
        .map(node -> new Tuple2<>(mention._1(), PackedArticle.mention(mention._2(), node)))
        .iterator();
  }
}
