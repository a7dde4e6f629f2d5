package org.newstide.pipeline.syndication;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_date;

import java.util.Iterator;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.storage.StorageLevel;
import org.newstide.core.similarity.CandidateRule;
import org.newstide.core.similarity.Components;
import org.newstide.core.similarity.PairSums;
import org.newstide.core.similarity.ReprintRule;
import org.newstide.pipeline.KeyFilter;
import org.newstide.pipeline.syndication.PackedPairs.Candidate;
import org.newstide.tables.Signature;
import org.newstide.tables.SyndicationMember;
import org.newstide.tables.Table;

/**
 * Clusters any number of signatures.
 *
 * <p>Cost: the signatures are shuffled once; their shingles twice, 8 bytes each; pairs that share a
 * shingle once, six bytes each; the words of texts that have a candidate twice, and once more for
 * each candidate; the signatures of articles that do not stand alone twice more. The ties are
 * brought together in one task, 40 bytes for each text that has one.
 */
final class InManyTasks {

  private final SyndicationSettings settings;

  /** Into how many parts the shingles are divided. */
  private final int parts;

  InManyTasks(SyndicationSettings settings, int parts) {
    this.settings = settings;
    this.parts = parts;
  }

  Dataset<SyndicationMember> cluster(Dataset<Signature> signatures) {
    Dataset<Print> prints = prints(signatures).persist(StorageLevel.MEMORY_AND_DISK());
    Dataset<Print> texts = prints.filter(col("first"));
    Dataset<Link> links = links(texts).persist(StorageLevel.MEMORY_AND_DISK());
    Column linked = KeyFilter.mayHold(ends(links, "shorter", "longer"), col("text"));
    Column alone = col("first").and(not(col("copied"))).and(not(linked));
    return aloneRows(prints.filter(alone))
        .union(clusteredRows(prints.filter(not(alone)), links, texts.filter(linked)));
  }

  /** The texts in two columns. */
  private static Dataset<Row> ends(Dataset<?> pairs, String one, String other) {
    return pairs.select(explode(array(col(one), col(other))));
  }

  private Dataset<Print> prints(Dataset<Signature> signatures) {
    int window = settings.windowDays();
    return signatures
        .withColumn("day", day())
        .repartition(col("textHash"))
        .sortWithinPartitions("textHash", "day", "articleId")
        .drop("day")
        .as(Signature.TABLE.encoder())
        .mapPartitions(
            (MapPartitionsFunction<Signature, Print>) rows -> new Prints(rows, window),
            Table.encoderOf(Print.class));
  }

  private static Column day() {
    Column days = unix_date(col("publishedDate"));
    return coalesce(days, lit(Integer.MAX_VALUE));
  }

  private Dataset<Link> links(Dataset<Print> texts) {
    ReprintRule rule = settings.rule();
    Dataset<Row> candidates = candidates(texts).persist(StorageLevel.MEMORY_AND_DISK());
    Dataset<Print> compared =
        texts.filter(KeyFilter.mayHold(ends(candidates, "earlier", "later"), col("text")));
    return candidates
        .join(words(compared, "earlier", "first"), "earlier")
        .join(words(compared, "later", "second"), "later")
        .select("earlier", "first", "later", "second")
        .map(
            (MapFunction<Row, Link>)
                row -> Link.of(row.getLong(0), row.getAs(1), row.getLong(2), row.getAs(3), rule),
            Table.encoderOf(Link.class))
        .filter(col("reprint").or(col("within")));
  }

  private static Dataset<Row> words(Dataset<Print> texts, String text, String words) {
    return texts.select(col("text").as(text), col("signature.wordHashes").as(words));
  }

  /**
   * Pairs of texts that share enough of their sketches: earlier, later. On their way from the parts
   * of shingles they are many, so texts go by short numbers and pairs packed.
   */
  private Dataset<Row> candidates(Dataset<Print> texts) {
    CandidateRule rule = settings.candidates();
    int window = settings.windowDays();
    Dataset<TextNumber> numbers = TextNumber.of(texts);
    int blocks = (int) (numbers.count() / PairSums.TEXTS) + 1;
    Dataset<Candidate> candidates =
        sketches(texts, numbers)
            .repartitionById(parts, col("part"))
            .sortWithinPartitions("text")
            .mapPartitions(
                (MapPartitionsFunction<SketchPart, PackedPairs>)
                    sketches -> PackedPairs.of(sketches, window, rule),
                Table.encoderOf(PackedPairs.class))
            .repartitionById(blocks, col("block"))
            .mapPartitions(
                (MapPartitionsFunction<PackedPairs, Candidate>) PackedPairs::candidates,
                Table.encoderOf(Candidate.class));
    return candidates
        .withColumnsRenamed(Map.of("earlier", "first", "later", "second"))
        .join(numbers.toDF("earlier", "first"), "first")
        .join(numbers.toDF("later", "second"), "second")
        .select("earlier", "later");
  }

  private Dataset<SketchPart> sketches(Dataset<Print> texts, Dataset<TextNumber> numbers) {
    int inParts = parts;
    return texts
        .select("text", "since", "signature.sketchLevel", "signature.sketch")
        .join(numbers, "text")
        .select("since", "number", "sketchLevel", "sketch")
        .flatMap(
            (FlatMapFunction<Row, SketchPart>)
                row ->
                    SketchPart.of(
                        row.getInt(0), row.getInt(1), row.getInt(2), row.getAs(3), inParts),
            Table.encoderOf(SketchPart.class));
  }

  /** The texts of clusters of more than one: {@code text} → {@code component}. */
  private static Dataset<Row> components(Dataset<Link> links) {
    return links
        .filter(col("reprint"))
        .coalesce(1)
        .mapPartitions(
            (MapPartitionsFunction<Link, TextComponent>) InManyTasks::connect,
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

  /** The earliest of the much longer articles that a text stands in: {@code text} → its id. */
  private static Dataset<Row> wholes(Dataset<Link> links, Dataset<Print> texts) {
    return links
        .filter(col("within"))
        .join(
            texts.select(col("text").as("longer"), col("day"), col("signature.articleId")),
            "longer")
        .groupBy(col("shorter").as("text"))
        .agg(min(struct(col("day"), col("articleId"))).as("whole"))
        .select(col("text"), col("whole.articleId").as("withinArticleId"));
  }

  /** An article that stands alone is its own cluster and need not meet the others. */
  private Dataset<SyndicationMember> aloneRows(Dataset<Print> alone) {
    return clusterRows(
        alone.select(
            col("text").as("cluster"),
            lit(1L).as("members"),
            lit(null).cast(DataTypes.StringType).as("withinArticleId"),
            struct(col("*")).as("print")));
  }

  private Dataset<SyndicationMember> clusteredRows(
      Dataset<Print> prints, Dataset<Link> links, Dataset<Print> texts) {
    WindowSpec cluster =
        Window.partitionBy("cluster")
            .orderBy("print.day", "print.signature.articleId")
            .rowsBetween(Window.unboundedPreceding(), Window.unboundedFollowing());
    return clusterRows(
        prints
            .select(col("text"), struct(col("*")).as("print"))
            .join(components(links), new String[] {"text"}, "left_outer")
            .join(wholes(links, texts), new String[] {"text"}, "left_outer")
            .withColumn("cluster", coalesce(col("component"), col("text")))
            .withColumn("members", count(lit(1)).over(cluster))
            .sortWithinPartitions("cluster", "print.day", "print.signature.articleId"));
  }

  private Dataset<SyndicationMember> clusterRows(Dataset<Row> sorted) {
    ReprintRule rule = settings.rule();
    return sorted
        .select("cluster", "members", "withinArticleId", "print")
        .as(Table.encoderOf(Member.class))
        .mapPartitions(
            (MapPartitionsFunction<Member, SyndicationMember>)
                members -> new ClusterRows(members, rule),
            SyndicationMember.TABLE.encoder());
  }
}
