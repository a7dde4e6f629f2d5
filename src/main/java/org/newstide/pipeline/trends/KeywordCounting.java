package org.newstide.pipeline.trends;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.newstide.core.varint.VarintReader;
import org.newstide.core.varint.VarintWriter;
import org.newstide.tables.ArticleTokens;
import org.newstide.tables.Sentence;
import org.newstide.tables.Table;
import org.newstide.tables.Term;

/**
 * In how many stories each kept term stands, by series and segment of {@link Stretches}.
 *
 * <p>What meets a story's segments is the numbers of its terms, some hundred bytes; terms become
 * words again when all is counted.
 */
public final class KeywordCounting {

  private KeywordCounting() {}

  /** The distinct kept terms of an article. Lives within the stage, is no table. */
  public record Packed(String articleId, byte[] terms) {}

  /** A kept term and its number. Lives within the stage, is no table. */
  public record Numbered(int number, String value) {}

  /** A term in a segment. Lives within the stage, is no table. */
  public record Place(int series, int segment, int number) {}

  /**
   * Counts.
   *
   * @param stories {@code series}, {@code segment}, {@code articleId}
   * @return {@code series}, {@code segment}, {@code value}, {@code n}
   */
  static Dataset<Row> of(
      Dataset<Row> stories, Dataset<ArticleTokens> tokens, Dataset<Term> vocabulary) {
    List<Row> kept =
        vocabulary
            .filter("kept")
            .select("language", "term")
            .orderBy("language", "term")
            .collectAsList();
    Map<String, Map<String, Integer>> numbers = new HashMap<>();
    Numbered[] terms = new Numbered[kept.size()];
    for (int i = 0; i < terms.length; i++) {
      terms[i] = new Numbered(i, kept.get(i).getString(1));
      numbers
          .computeIfAbsent(kept.get(i).getString(0), language -> new HashMap<>())
          .put(terms[i].value(), i);
    }
    Dataset<Row> words =
        tokens
            .sparkSession()
            .createDataset(Arrays.asList(terms), Table.encoderOf(Numbered.class))
            .toDF();
    return stories
        .groupBy("articleId")
        .agg(collect_list(struct("series", "segment")).as("segments"))
        .join(packed(tokens, numbers), "articleId")
        .select("segments", "terms")
        .flatMap(
            (FlatMapFunction<Row, Place>) KeywordCounting::places, Table.encoderOf(Place.class))
        .groupBy("series", "segment", "number")
        .agg(count(lit(1)).as("n"))
        .join(broadcast(words), "number")
        .select("series", "segment", "value", "n");
  }

  private static Dataset<Packed> packed(
      Dataset<ArticleTokens> tokens, Map<String, Map<String, Integer>> numbers) {
    Broadcast<Map<String, Map<String, Integer>>> known =
        JavaSparkContext.fromSparkContext(tokens.sparkSession().sparkContext()).broadcast(numbers);
    return tokens.mapPartitions(
        (MapPartitionsFunction<ArticleTokens, Packed>)
            articles -> {
              VarintWriter writer = new VarintWriter();
              Iterable<ArticleTokens> all = () -> articles;
              return StreamSupport.stream(all.spliterator(), false)
                  .filter(article -> known.value().containsKey(article.language()))
                  .map(article -> pack(article, known.value().get(article.language()), writer))
                  .iterator();
            },
        Table.encoderOf(Packed.class));
  }

  private static Packed pack(
      ArticleTokens article, Map<String, Integer> numbers, VarintWriter writer) {
    int[] found =
        article.sentences().stream()
            .map(Sentence::terms)
            .flatMap(List::stream)
            .map(numbers::get)
            .filter(number -> number != null)
            .mapToInt(Integer::intValue)
            .sorted()
            .distinct()
            .toArray();
    int before = 0;
    for (int number : found) {
      writer.put(number - before);
      before = number;
    }
    return new Packed(article.articleId(), writer.take());
  }

  private static Iterator<Place> places(Row story) {
    List<Row> segments = story.getList(0);
    VarintReader reader = new VarintReader(story.getAs(1));
    int number = 0;
    List<Place> places = new ArrayList<>();
    while (reader.hasNext()) {
      number += (int) reader.next();
      for (Row segment : segments) {
        places.add(new Place(segment.getInt(0), segment.getInt(1), number));
      }
    }
    return places.iterator();
  }
}
