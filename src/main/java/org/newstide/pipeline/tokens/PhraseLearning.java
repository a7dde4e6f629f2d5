package org.newstide.pipeline.tokens;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
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
   * <p>Runs one Spark job per doubling of the length. The driver holds the pairs above the
   * document-frequency floor, about 300 bytes each; a task holds at most four million pairs.
   */
  public static Dataset<Phrase> learn(Dataset<Article> articles, PhraseSettings settings) {
    List<Phrase> learned = new ArrayList<>();
    PhraseModels known = PhraseModels.NONE;
    for (int length = 2; length < settings.maxTokens() * 2; length *= 2) {
      List<Row> counts = count(articles, known, settings);
      List<Phrase> found = PhraseChoice.choose(counts, settings);
      learned.addAll(found);
      if (found.isEmpty()) {
        break;
      }
      known = PhraseModels.of(PhraseModels.best(learned, settings.maxPhrases()));
    }
    return articles
        .sparkSession()
        .createDataset(PhraseModels.best(learned, settings.maxPhrases()), Phrase.TABLE.encoder());
  }

  private static List<Row> count(
      Dataset<Article> articles, PhraseModels known, PhraseSettings settings) {
    SparkSession session = articles.sparkSession();
    int maxTokens = settings.maxTokens();
    boolean first = known == PhraseModels.NONE;
    Broadcast<PhraseModels> models =
        JavaSparkContext.fromSparkContext(session.sparkContext()).broadcast(known);
    MapPartitionsFunction<Row, Row> counting =
        rows -> new PairCounting(rows, first ? PhraseModels.NONE : models.value(), maxTokens);
    Column isPair = col("left").isNotNull().and(col("right").isNotNull());
    int floor = settings.minDocumentFrequency();
    List<Row> counts =
        articles
            .select("language", "title", "text")
            .mapPartitions(counting, Encoders.row(COUNTS))
            .groupBy("language", "left", "right")
            .agg(sum("occurrences").as("occurrences"), sum("documents").as("documents"))
            .where(
                isPair
                    .and(col("documents").geq(floor))
                    .or(isPair.unary_$bang().and(col("occurrences").geq(floor))))
            .collectAsList();
    models.destroy();
    return counts;
  }
}
