package org.newstide.pipeline.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.mllib.clustering.LDA;
import org.apache.spark.mllib.clustering.LocalLDAModel;
import org.apache.spark.mllib.clustering.OnlineLDAOptimizer;
import org.apache.spark.mllib.linalg.Matrix;
import org.apache.spark.mllib.linalg.SparseVector;
import org.apache.spark.mllib.linalg.Vector;
import org.newstide.tables.Topic;
import org.newstide.tables.TopicTerm;

/** The topics of one language: a trained model, its topics numbered from the largest down. */
final class LanguageTopics {

  private static final int TERMS_LISTED = 20;
  private static final int TERMS_OF_COHERENCE = 10;
  private static final int TERMS_OF_LABEL = 3;

  private final TopicInference inference;
  private final List<Topic> topics = new ArrayList<>();
  private final List<TopicTerm> terms = new ArrayList<>();

  /** The model's number of a topic → its id. */
  private final String[] ids;

  private LanguageTopics(TopicInference inference, int topics) {
    this.inference = inference;
    this.ids = new String[topics];
  }

  /**
   * Trains a model.
   *
   * @param documents index → term counts, in one partition in a fixed order
   * @param terms the term of each index
   */
  static LanguageTopics train(
      String language,
      JavaPairRDD<Long, Vector> documents,
      List<String> terms,
      TopicSettings settings) {
    LocalLDAModel model = fit(documents, settings);
    double[][] weights = weights(model.topicsMatrix());
    TopicInference inference = new TopicInference(weights, model.docConcentration().toArray());
    int[][] foremost = foremostTerms(weights);
    double[] coherence = Coherence.npmi(documents.values(), heads(foremost));
    Sizes sizes = Sizes.of(inference, documents, weights.length);
    LanguageTopics learnt = new LanguageTopics(inference, weights.length);
    for (int topic : sizes.largestFirst()) {
      learnt.name(language, topic, terms, foremost[topic], weights[topic], coherence, sizes);
    }
    return learnt;
  }

  List<Topic> topics() {
    return topics;
  }

  List<TopicTerm> terms() {
    return terms;
  }

  TopicInference inference() {
    return inference;
  }

  /** The model's number of a topic → its id. */
  String[] ids() {
    return ids.clone();
  }

  private static LocalLDAModel fit(JavaPairRDD<Long, Vector> documents, TopicSettings settings) {
    Schedule schedule = Schedule.of(documents.count(), settings.passes());
    OnlineLDAOptimizer online =
        new OnlineLDAOptimizer()
            .setMiniBatchFraction(schedule.batchShare())
            .setTau0(Schedule.OFFSET)
            .setKappa(Schedule.DECAY)
            .setOptimizeDocConcentration(true);
    return (LocalLDAModel)
        new LDA()
            .setK(settings.count())
            .setSeed(settings.seed())
            .setMaxIterations(schedule.steps())
            .setOptimizer(online)
            .run(documents);
  }

  private void name(
      String language,
      int topic,
      List<String> words,
      int[] foremost,
      double[] weights,
      double[] coherence,
      Sizes sizes) {
    String id = String.format(Locale.ROOT, "%s-%02d", language, topics.size() + 1);
    ids[topic] = id;
    String label =
        Arrays.stream(foremost)
            .limit(TERMS_OF_LABEL)
            .mapToObj(words::get)
            .collect(Collectors.joining(", "));
    topics.add(
        new Topic(
            id, language, label, sizes.share(topic), sizes.articles[topic], coherence[topic]));
    double sum = Arrays.stream(weights).sum();
    for (int rank = 0; rank < foremost.length; rank++) {
      int term = foremost[rank];
      terms.add(new TopicTerm(id, rank + 1, words.get(term), Math.min(1, weights[term] / sum)));
    }
  }

  /** Topic → term → weight. */
  private static double[][] weights(Matrix termsByTopics) {
    double[][] weights = new double[termsByTopics.numCols()][termsByTopics.numRows()];
    for (int topic = 0; topic < weights.length; topic++) {
      for (int term = 0; term < weights[topic].length; term++) {
        weights[topic][term] = termsByTopics.apply(term, topic);
      }
    }
    return weights;
  }

  /** Topic → indices of its terms by falling weight; ties go to the first term. */
  private static int[][] foremostTerms(double[][] weights) {
    return Arrays.stream(weights)
        .map(
            ofTopic ->
                IntStream.range(0, ofTopic.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(term -> -ofTopic[term]))
                    .limit(TERMS_LISTED)
                    .mapToInt(Integer::intValue)
                    .toArray())
        .toArray(int[][]::new);
  }

  private static int[][] heads(int[][] foremost) {
    return Arrays.stream(foremost)
        .map(terms -> Arrays.copyOf(terms, Math.min(TERMS_OF_COHERENCE, terms.length)))
        .toArray(int[][]::new);
  }

  /** How many words each topic has, and of how many articles it is the foremost. */
  private static final class Sizes {

    private final double[] words;
    private final long[] articles;

    private Sizes(int topics) {
      words = new double[topics];
      articles = new long[topics];
    }

    /** Adds up in the order of the documents, in the one task that holds them. */
    static Sizes of(TopicInference inference, JavaPairRDD<Long, Vector> documents, int topics) {
      List<double[]> sums =
          documents
              .values()
              .mapPartitions(vectors -> List.of(sums(inference, vectors, topics)).iterator())
              .collect();
      Sizes sizes = new Sizes(topics);
      for (double[] sum : sums) {
        for (int topic = 0; topic < topics; topic++) {
          sizes.words[topic] += sum[topic];
          sizes.articles[topic] += (long) sum[topics + topic];
        }
      }
      return sizes;
    }

    private static double[] sums(TopicInference inference, Iterator<Vector> vectors, int topics) {
      double[] sums = new double[2 * topics];
      while (vectors.hasNext()) {
        SparseVector vector = vectors.next().toSparse();
        double[] parts = inference.proportions(vector.indices(), vector.values());
        double length = DoubleStream.of(vector.values()).sum();
        int foremost = 0;
        for (int topic = 0; topic < topics; topic++) {
          sums[topic] += length * parts[topic];
          foremost = parts[topic] > parts[foremost] ? topic : foremost;
        }
        sums[topics + foremost]++;
      }
      return sums;
    }

    double share(int topic) {
      return Math.min(1, words[topic] / DoubleStream.of(words).sum());
    }

    List<Integer> largestFirst() {
      return IntStream.range(0, words.length)
          .boxed()
          .sorted(Comparator.comparingDouble(topic -> -words[topic]))
          .toList();
    }
  }
}
