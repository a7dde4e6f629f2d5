package org.newstide.pipeline.tokens;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import java.util.Collection;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.newstide.tables.Article;
import org.newstide.tables.Phrase;

/**
 * Learns from the articles themselves which tokens belong together: Vietnamese compounds, names,
 * fixed terms of any language.
 *
 * <p>Neighbours within a sentence, with no punctuation between them, are counted; a pair becomes a
 * phrase if it is frequent enough, surprising enough (G²) and strong enough (NPMI). Then the
 * phrases are joined and neighbours counted again, so that phrases grow: {@code quốc phòng}, then
 * {@code bộ quốc phòng}.
 */
public final class PhraseLearning {

  private static final StructType COUNTS =
      new StructType()
          .add("language", DataTypes.StringType)
          .add("left", DataTypes.StringType)
          .add("right", DataTypes.StringType)
          .add("occurrences", DataTypes.LongType)
          .add("documents", DataTypes.LongType);

  private PhraseLearning() {}

  /**
   * The phrases of these articles. The rows do not depend on partitions or their order.
   *
   * <p>Two passes over the articles for each doubling of the length: one that finds out which pairs
   * can be frequent enough, one that counts these. The driver holds the pairs above the
   * document-frequency floor, about 300 bytes each; a task holds at most four million, and 8 MB.
   */
  public static Dataset<Phrase> learn(Dataset<Article> articles, PhraseSettings settings) {
    if (articles.isEmpty()) {
      return articles.sparkSession().createDataset(List.of(), Phrase.TABLE.encoder());
    }
    Collection<Phrase> learned = List.of();
    PhraseModels known = PhraseModels.NONE;
    for (int length = 2; length < settings.maxTokens() * 2; length *= 2) {
      Collection<Phrase> found = PhraseChoice.choose(count(articles, known, settings), settings);
      learned = PhraseChoice.merge(learned, found);
      known = PhraseModels.of(PhraseModels.best(learned, settings.maxPhrases()));
      if (found.isEmpty()) {
        break;
      }
    }
    List<Phrase> whole =
        PhraseModels.best(PhraseChoice.withoutFragments(learned), settings.maxPhrases());
    return articles.sparkSession().createDataset(whole, Phrase.TABLE.encoder());
  }

  private static List<Row> count(
      Dataset<Article> articles, PhraseModels known, PhraseSettings settings) {
    Dataset<Row> texts = articles.select("language", "title", "text");
    JavaSparkContext context =
        JavaSparkContext.fromSparkContext(articles.sparkSession().sparkContext());
    int maxTokens = settings.maxTokens();
    int floor = settings.minDocumentFrequency();
    Broadcast<PhraseModels> models = context.broadcast(known);
    byte[] cells =
        texts
            .toJavaRDD()
            .mapPartitions(
                rows ->
                    List.of(PairFilter.over(rows, new Neighbours(models.value(), maxTokens)))
                        .iterator())
            .treeReduce(PairFilter::sum);
    Broadcast<byte[]> filter = context.broadcast(cells);
    MapPartitionsFunction<Row, Row> counting =
        rows ->
            new PairCounting(
                rows, new Neighbours(models.value(), maxTokens), filter.value(), floor);
    List<Row> counts = summed(texts.mapPartitions(counting, Encoders.row(COUNTS)), floor);
    filter.destroy();
    models.destroy();
    return counts;
  }

  private static List<Row> summed(Dataset<Row> counts, int floor) {
    Column isPair = col("left").isNotNull().and(col("right").isNotNull());
    return counts
        .groupBy("language", "left", "right")
        .agg(sum("occurrences").as("occurrences"), sum("documents").as("documents"))
        .where(functions.when(isPair, col("documents")).otherwise(col("occurrences")).geq(floor))
        .collectAsList();
  }
}
