package org.newstide.pipeline.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.newstide.core.text.StopWords;
import org.newstide.core.topics.TermScores;
import org.newstide.core.topics.TopicDiversity;
import org.newstide.core.topics.TopicLabel;
import org.newstide.core.topics.TopicModel;
import org.newstide.core.topics.TopicWeights;
import org.newstide.tables.Topic;
import org.newstide.tables.TopicTerm;

/** What is said of the topics of a model: their terms by three measures, labels and scores. */
final class TopicDescription {

  static final int TERMS_SCORED = 10;

  private static final int TERMS_LISTED = 20;

  /** Values that differ by less than its inverse are one. */
  private static final double PRECISION = 1e9;

  /** Tokens that a term must have in a topic before its lift means anything. */
  private static final double LEAST_TOKENS = 5;

  private final String language;
  private final List<String> words;
  private final TopicModel model;
  private final List<TopicWeights> topics;
  private final TermScores scores;
  private final String[] ids;
  private final StopWords stopWords;

  /**
   * @param words the term of each index
   * @param tokens of the articles that the model was learnt from
   * @param ids the model's number of a topic → its id
   */
  TopicDescription(
      String language, List<String> words, TopicModel model, long tokens, String[] ids) {
    double scale = (double) tokens / TopicModels.total(model);
    this.language = language;
    this.stopWords = StopWords.of(language);
    this.words = words;
    this.model = model;
    this.topics = TopicModels.weights(model, scale);
    this.scores = new TermScores(topics, model.beta() * scale, words.size());
    this.ids = ids;
  }

  /**
   * One row per topic, in the order of their ids.
   *
   * @param articles topic id → articles of which it is the foremost
   * @param seeds of the first topics
   */
  List<Topic> topics(Map<String, Long> articles, TopicCoherence coherence, List<TopicSeed> seeds) {
    List<int[]> foremost = foremost(topics);
    TopicDiversity diversity = new TopicDiversity(foremost);
    String[] labels = labels();
    double tokens = topics.stream().mapToDouble(TopicWeights::total).sum();
    return IntStream.range(0, ids.length)
        .mapToObj(
            topic ->
                new Topic(
                    ids[topic],
                    language,
                    labels[topic],
                    Math.min(1, topics.get(topic).total() / tokens),
                    Math.round(topics.get(topic).total()),
                    articles.getOrDefault(ids[topic], 0L),
                    coherence.npmi(topic),
                    coherence.cv(topic),
                    Math.min(1, scores.exclusivity(topic, TERMS_SCORED)),
                    diversity.uniqueness(topic),
                    coherence.reference(),
                    topic < seeds.size() ? seeds.get(topic).name() : null,
                    model.alpha(topic)))
        .sorted(Comparator.comparingInt(row -> Lineage.number(row.topicId())))
        .toList();
  }

  /** The foremost terms of each topic, as they are scored. */
  static List<int[]> foremost(List<TopicWeights> topics) {
    return topics.stream().map(topic -> topic.foremost(TERMS_SCORED)).toList();
  }

  /** The rows of the terms: those that are among the foremost by any of the measures. */
  List<TopicTerm> terms() {
    List<TopicTerm> rows = new ArrayList<>();
    for (int topic = 0; topic < ids.length; topic++) {
      addTerms(topic, rows);
    }
    return rows;
  }

  private void addTerms(int topic, List<TopicTerm> rows) {
    TopicWeights weights = topics.get(topic);
    double[] probability = scores.probability(topic);
    double[] frex = scores.frex(topic);
    double[] lift = scores.lift(topic);
    double[] frequentLift = lift.clone();
    for (int i = 0; i < lift.length; i++) {
      frequentLift[i] = weights.weights()[i] < LEAST_TOKENS ? Double.NEGATIVE_INFINITY : lift[i];
    }
    int[] rank = ranks(probability, probability);
    int[] frexRank = ranks(frex, probability);
    int[] liftRank = ranks(frequentLift, probability);
    IntStream.range(0, rank.length)
        .filter(
            i ->
                rank[i] <= TERMS_LISTED
                    || frexRank[i] <= TERMS_LISTED
                    || liftRank[i] <= TERMS_LISTED && frequentLift[i] > 0)
        .mapToObj(
            i ->
                new TopicTerm(
                    ids[topic],
                    rank[i],
                    words.get(weights.terms()[i]),
                    probability[i],
                    frexRank[i],
                    frex[i],
                    frequentLift[i] > 0 ? liftRank[i] : null,
                    lift[i]))
        .sorted(Comparator.comparingInt(TopicTerm::rank))
        .forEach(rows::add);
  }

  /** Largest topics first, so that they have the first choice. */
  private String[] labels() {
    String[] labels = new String[ids.length];
    Set<String> taken = new HashSet<>();
    IntStream.range(0, ids.length)
        .boxed()
        .sorted(Comparator.comparingDouble(topic -> -topics.get(topic).total()))
        .forEach(
            topic -> {
              labels[topic] = TopicLabel.of(labelTerms(topic), taken);
              taken.add(TopicLabel.head(labels[topic]));
            });
    return labels;
  }

  /** The most probable terms by falling FREX; phrases cut off at a stop word come last. */
  private List<String> labelTerms(int topic) {
    TopicWeights weights = topics.get(topic);
    double[] frex = scores.frex(topic);
    return IntStream.of(weights.heaviest(TERMS_LISTED))
        .boxed()
        .sorted(Comparator.comparingDouble(place -> -frex[place]))
        .map(place -> words.get(weights.terms()[place]))
        .sorted(Comparator.comparing(this::isCutOff))
        .toList();
  }

  private boolean isCutOff(String term) {
    int first = term.indexOf('_');
    int last = term.lastIndexOf('_');
    return first >= 0
        && (stopWords.contains(term.substring(0, first))
            || stopWords.contains(term.substring(last + 1)));
  }

  /** For each value its rank from 1, by falling value, then by falling probability, then place. */
  private static int[] ranks(double[] values, double[] probability) {
    int[] ranks = new int[values.length];
    int[] next = {0};
    IntStream.range(0, values.length)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingDouble(i -> -Math.rint(values[i] * PRECISION))
                .thenComparingDouble(i -> -probability[i]))
        .forEach(i -> ranks[i] = ++next[0]);
    return ranks;
  }

  /** The terms of all topics that coherence is counted for. */
  static Set<Integer> scored(List<int[]> foremost) {
    Set<Integer> terms = new TreeSet<>();
    foremost.forEach(of -> IntStream.of(of).forEach(terms::add));
    return terms;
  }
}
