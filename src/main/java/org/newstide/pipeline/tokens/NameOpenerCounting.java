package org.newstide.pipeline.tokens;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Counts how often names stand by themselves and at the head of longer ones. */
final class NameOpenerCounting {

  private static final StructType COUNTS =
      new StructType()
          .add("name", DataTypes.StringType)
          .add("alone", DataTypes.LongType)
          .add("heads", DataTypes.LongType);

  /** A name is known from this many occurrences on. */
  private static final int FEWEST = 20;

  /**
   * The most frequent names: what names there are grows with the archive, and the driver holds
   * them.
   */
  private static final int MOST_NAMES = 100_000;

  /** An opener stands by itself this many times as often as at the head of names. */
  private static final int TIMES_ALONE = 2;

  private NameOpenerCounting() {}

  static NameOpeners find(JavaRDD<CutArticle> articles, SparkSession session) {
    List<Row> rows =
        session
            .createDataFrame(articles.mapPartitions(NameOpenerCounting::count), COUNTS)
            .groupBy("name")
            .agg(sum("alone").as("alone"), sum("heads").as("heads"))
            .where(col("alone").geq(FEWEST))
            .orderBy(col("alone").desc(), col("name"))
            .limit(MOST_NAMES)
            .collectAsList();
    List<String> known = rows.stream().map(row -> row.getString(0)).toList();
    List<String> openers =
        rows.stream()
            .filter(row -> row.getLong(1) >= TIMES_ALONE * row.getLong(2))
            .map(row -> row.getString(0))
            .toList();
    return new NameOpeners(openers, known);
  }

  private static Iterator<Row> count(Iterator<CutArticle> articles) {
    Map<String, long[]> counts = new HashMap<>();
    PackedWords words = new PackedWords(NameOpeners.NONE);
    while (articles.hasNext()) {
      words.read(articles.next());
      for (int s = 0; s < words.sentences(); s++) {
        if (words.language(s).equals("vi")) {
          count(words, s, counts);
        }
      }
    }
    List<Row> rows = new ArrayList<>(counts.size());
    counts.forEach((name, both) -> rows.add(RowFactory.create(name, both[0], both[1])));
    return rows.iterator();
  }

  private static void count(PackedWords words, int sentence, Map<String, long[]> counts) {
    for (int at = words.first(sentence); at < words.end(sentence); at++) {
      if (words.isName(at)) {
        String name = words.form(words.word(at));
        counts.computeIfAbsent(name, any -> new long[2])[0]++;
        for (int cut = name.indexOf('_'); cut > 0; cut = name.indexOf('_', cut + 1)) {
          counts.computeIfAbsent(name.substring(0, cut), any -> new long[2])[1]++;
        }
      }
    }
  }
}
