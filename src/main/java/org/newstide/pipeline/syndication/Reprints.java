package org.newstide.pipeline.syndication;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Iterator;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.newstide.core.similarity.Components;
import org.newstide.core.similarity.Fingerprint;
import org.newstide.core.similarity.ReprintRule;
import org.newstide.core.similarity.Resemblance;
import org.newstide.tables.Article;
import org.newstide.tables.SyndicationMember;
import org.newstide.tables.Table;

/**
 * Articles clustered by the story that they print.
 *
 * <ol>
 *   <li>Articles with the same words are one text, compared once, by its earliest print.
 *   <li>Each text is sketched ({@link Fingerprint}); texts that share enough of their sketches are
 *       candidates. A shingle that n texts share makes about 4·n pairs ({@link BucketPairs}), so
 *       the work grows with the texts and not with their square, whatever they have in common.
 *   <li>Candidates are compared word by word ({@link ReprintRule}); what holds ties them together,
 *       and ties are followed from text to text ({@link Components}).
 * </ol>
 *
 * <p>Cost: at most 64 rows of 40 bytes a text are shuffled, then 8 bytes a word of every text that
 * has a candidate, twice. The ties are brought together in one task, 40 bytes for each text that
 * has one.
 */
public final class Reprints {

  private static final Column DAY =
      when(col("publishedDate").isNull(), lit(Integer.MAX_VALUE))
          .otherwise(datediff(col("publishedDate"), lit("1970-01-01").cast("date")));

  private Reprints() {}

  /** One row per article, those that stand alone among them. */
  public static Dataset<SyndicationMember> cluster(
      Dataset<Article> articles, SyndicationSettings settings) {
    Dataset<Row> texts = texts(articles);
    Dataset<Print> prints = prints(articles, texts).persist(StorageLevel.MEMORY_AND_DISK());
    Dataset<Link> links = links(prints, settings).persist(StorageLevel.MEMORY_AND_DISK());
    return SyndicationRows.of(articles, texts, prints, links, components(links), settings.rule());
  }

  /** Every different text with the key of its earliest print. */
  private static Dataset<Row> texts(Dataset<Article> articles) {
    return articles
        .groupBy("contentHash")
        .agg(min(SyndicationRows.order()).as("print"))
        .select(col("contentHash"), xxhash64(col("print.id")).as("text"));
  }

  private static Dataset<Print> prints(Dataset<Article> articles, Dataset<Row> texts) {
    return articles
        .select(
            xxhash64(col("articleId")).as("key"),
            DAY.as("day"),
            col("title"),
            col("text").as("body"))
        .join(texts.select(col("text").as("key")), new String[] {"key"}, "left_semi")
        .map(
            (MapFunction<Row, Print>)
                row -> Print.of(row.getLong(0), row.getInt(1), row.getString(2), row.getString(3)),
            Table.encoderOf(Print.class));
  }

  private static Dataset<Link> links(Dataset<Print> prints, SyndicationSettings settings) {
    Dataset<Row> candidates = candidates(prints, settings);
    ReprintRule rule = settings.rule();
    return candidates
        .join(prints.select(col("key").as("earlier"), col("fingerprint").as("first")), "earlier")
        .join(prints.select(col("key").as("later"), col("fingerprint").as("second")), "later")
        .select("earlier", "first", "later", "second")
        .map(
            (MapFunction<Row, Link>)
                row -> link(row.getLong(0), row.getAs(1), row.getLong(2), row.getAs(3), rule),
            Table.encoderOf(Link.class))
        .filter(col("reprint").or(col("within")));
  }

  private static Link link(long a, byte[] first, long b, byte[] second, ReprintRule rule) {
    Fingerprint one = Fingerprint.parsed(first);
    Fingerprint other = Fingerprint.parsed(second);
    Resemblance found = Resemblance.of(one, other);
    boolean firstIsShorter = one.tokens() <= other.tokens();
    return new Link(
        firstIsShorter ? a : b,
        firstIsShorter ? b : a,
        rule.isReprint(found),
        rule.isWithin(found));
  }

  /** Pairs of texts that share enough of their sketches: earlier, later. */
  private static Dataset<Row> candidates(Dataset<Print> prints, SyndicationSettings settings) {
    Column asked =
        greatest(
            least(lit((double) settings.minSharedShingles()), expr("ceil(fewer)")),
            col("fewer").multiply(settings.minSharedShare()));
    return prints
        .flatMap(
            (FlatMapFunction<Print, SketchedShingle>) Print::shingles,
            Table.encoderOf(SketchedShingle.class))
        .repartition(col("shingle"))
        .sortWithinPartitions("shingle", "day", "key")
        .mapPartitions(
            (MapPartitionsFunction<SketchedShingle, SharedShingle>) BucketPairs::new,
            Table.encoderOf(SharedShingle.class))
        .groupBy("earlier", "later", "level", "fewer")
        .agg(count(lit(1)).as("shared"))
        .filter(col("shared").geq(asked))
        .select("earlier", "later");
  }

  /** The texts of clusters of more than one: {@code text} → {@code component}. */
  private static Dataset<Row> components(Dataset<Link> links) {
    return links
        .filter(col("reprint"))
        .coalesce(1)
        .mapPartitions(
            (MapPartitionsFunction<Link, TextComponent>) Reprints::connect,
            Table.encoderOf(TextComponent.class))
        .toDF();
  }

  private static Iterator<TextComponent> connect(Iterator<Link> links) {
    Components components = new Components();
    links.forEachRemaining(link -> components.connect(link.shorter(), link.longer()));
    return IntStream.range(0, components.size())
        .mapToObj(i -> new TextComponent(components.node(i), components.componentOf(i)))
        .iterator();
  }
}
