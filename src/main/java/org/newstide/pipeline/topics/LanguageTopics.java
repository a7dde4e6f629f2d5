package org.newstide.pipeline.topics;

import static org.apache.spark.ml.functions.vector_to_array;
import static org.apache.spark.sql.functions.array_max;
import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.ml.clustering.LDA;
import org.apache.spark.ml.clustering.LDAModel;
import org.apache.spark.ml.linalg.Matrix;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.newstide.tables.ArticleTopic;
import org.newstide.tables.Topic;
import org.newstide.tables.TopicTerm;

/** The topics of one language: a trained model, its topics numbered from the largest down. */
final class LanguageTopics {

  private static final int TERMS_LISTED = 20;
  private static final int TERMS_OF_COHERENCE = 10;
  private static final int TERMS_OF_LABEL = 3;
  private static final double LEAST_PROPORTION = 0.01;

  private final LDAModel model;
  private final List<Topic> topics;
  private final List<TopicTerm> terms;

  /** The model's number of a topic → its id. */
  private final String[] ids;

  private LanguageTopics(LDAModel model, List<Topic> topics, List<TopicTerm> terms, String[] ids) {
    this.model = model;
    this.topics = topics;
    this.terms = terms;
    this.ids = ids;
  }

  /**
   * Trains a model.
   *
   * @param documents of {@link DocumentVectors}, in one partition in a fixed order
   * @param terms the term of each index
   */
  static LanguageTopics train(
      String language, Dataset<Row> documents, List<String> terms, TopicSettings settings) {
    Schedule schedule = Schedule.of(documents.count(), settings.passes());
    LDAModel model =
        new LDA()
            .setOptimizer("online")
            .setK(settings.count())
            .setSeed(settings.seed())
            .setMaxIter(schedule.steps())
            .setSubsamplingRate(schedule.batchShare())
            .setLearningOffset(Schedule.OFFSET)
            .setLearningDecay(Schedule.DECAY)
            .setOptimizeDocConcentration(true)
            .fit(documents);
    int[][] foremost = foremostTerms(model.topicsMatrix(), TERMS_LISTED);
    double[] coherence = Coherence.npmi(documents, heads(foremost, TERMS_OF_COHERENCE));
    Sizes sizes = Sizes.of(model, documents);
    return named(language, model, terms, foremost, coherence, sizes);
  }

  List<Topic> topics() {
    return topics;
  }

  List<TopicTerm> terms() {
    return terms;
  }

  /** The topics of each article that make up at least one per cent of it. */
  Dataset<ArticleTopic> of(Dataset<Row> documents) {
    return proportions(model, documents)
        .select(col("articleId"), posexplode(col("proportions")).as(new String[] {"topic", "part"}))
        .filter(col("part").geq(LEAST_PROPORTION))
        .select(
            col("articleId"),
            element_at(lit(ids), col("topic").plus(1)).as("topicId"),
            least(col("part"), lit(1.0)).as("proportion"))
        .as(ArticleTopic.TABLE.encoder());
  }

  private static Dataset<Row> proportions(LDAModel model, Dataset<Row> documents) {
    return model
        .transform(documents)
        .withColumn("proportions", vector_to_array(col("topicDistribution"), "float64"));
  }

  private static LanguageTopics named(
      String language,
      LDAModel model,
      List<String> terms,
      int[][] foremost,
      double[] coherence,
      Sizes sizes) {
    Matrix weights = model.topicsMatrix();
    String[] ids = new String[foremost.length];
    List<Topic> topics = new ArrayList<>();
    List<TopicTerm> topicTerms = new ArrayList<>();
    for (int topic : sizes.largestFirst()) {
      String id = String.format(Locale.ROOT, "%s-%02d", language, topics.size() + 1);
      ids[topic] = id;
      String label =
          Arrays.stream(foremost[topic])
              .limit(TERMS_OF_LABEL)
              .mapToObj(terms::get)
              .collect(Collectors.joining(", "));
      topics.add(
          new Topic(
              id, language, label, sizes.share(topic), sizes.articles[topic], coherence[topic]));
      double weight = weightOf(topic, weights);
      for (int rank = 0; rank < foremost[topic].length; rank++) {
        int term = foremost[topic][rank];
        double probability = Math.min(1, weights.apply(term, topic) / weight);
        topicTerms.add(new TopicTerm(id, rank + 1, terms.get(term), probability));
      }
    }
    return new LanguageTopics(model, topics, topicTerms, ids);
  }

  /** Topic → indices of its terms by falling weight; ties go to the first term. */
  private static int[][] foremostTerms(Matrix weights, int length) {
    int[][] foremost = new int[weights.numCols()][];
    for (int topic = 0; topic < foremost.length; topic++) {
      int column = topic;
      foremost[topic] =
          IntStream.range(0, weights.numRows())
              .boxed()
              .sorted(Comparator.comparingDouble(term -> -weights.apply(term, column)))
              .limit(length)
              .mapToInt(Integer::intValue)
              .toArray();
    }
    return foremost;
  }

  private static int[][] heads(int[][] lists, int length) {
    return Arrays.stream(lists)
        .map(list -> Arrays.copyOf(list, Math.min(length, list.length)))
        .toArray(int[][]::new);
  }

  private static double weightOf(int topic, Matrix weights) {
    double sum = 0;
    for (int term = 0; term < weights.numRows(); term++) {
      sum += weights.apply(term, topic);
    }
    return sum;
  }

  /** How many words and articles each topic has, added up exactly so that order does not matter. */
  private static final class Sizes {

    private final BigDecimal[] words;
    private final long[] articles;

    private Sizes(int topics) {
      words = new BigDecimal[topics];
      articles = new long[topics];
      Arrays.fill(words, BigDecimal.ZERO);
    }

    static Sizes of(LDAModel model, Dataset<Row> documents) {
      int cores = documents.sparkSession().sparkContext().defaultParallelism();
      Column billionths = round(col("part").multiply(1e9)).cast("decimal(10,0)");
      Column foremost =
          col("topic").plus(1).equalTo(array_position(col("proportions"), col("largest")));
      Sizes sizes = new Sizes(model.getK());
      proportions(model, documents.repartition(cores))
          .withColumn("largest", array_max(col("proportions")))
          .select(
              col("words").cast("decimal(10,0)").as("words"),
              col("proportions"),
              col("largest"),
              posexplode(col("proportions")).as(new String[] {"topic", "part"}))
          .groupBy("topic")
          .agg(sum(col("words").multiply(billionths)), count(when(foremost, 1)))
          .toLocalIterator()
          .forEachRemaining(
              row -> {
                sizes.words[row.getInt(0)] = row.getDecimal(1);
                sizes.articles[row.getInt(0)] = row.getLong(2);
              });
      return sizes;
    }

    double share(int topic) {
      double all = Arrays.stream(words).reduce(BigDecimal.ZERO, BigDecimal::add).doubleValue();
      return all == 0 ? 0 : Math.min(1, words[topic].doubleValue() / all);
    }

    List<Integer> largestFirst() {
      return IntStream.range(0, words.length)
          .boxed()
          .sorted(Comparator.comparing((Integer topic) -> words[topic]).reversed())
          .toList();
    }
  }
}
