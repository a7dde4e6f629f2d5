package org.newstide.pipeline.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.storage.StorageLevel;
import org.newstide.core.topics.TopicModel;
import org.newstide.core.topics.TopicWeights;
import org.newstide.tables.Article;
import org.newstide.tables.ArticleTokens;
import org.newstide.tables.ArticleTopic;
import org.newstide.tables.Topic;
import org.newstide.tables.TopicFit;
import org.newstide.tables.TopicLink;
import org.newstide.tables.TopicTerm;
import org.newstide.tables.TopicWeight;

/**
 * The rows of one language.
 *
 * @param fit how the topics were learnt
 * @param topics one row each
 * @param terms their foremost terms
 * @param weights the model
 * @param articles kept by Spark
 * @param links which topic is which of the fit before
 */
record LanguageTopics(
    TopicFit fit,
    List<Topic> topics,
    List<TopicTerm> terms,
    Dataset<TopicWeight> weights,
    Dataset<ArticleTopic> articles,
    List<TopicLink> links) {

  /** Learns topics. */
  static LanguageTopics learn(
      LanguageCorpus corpus,
      Dataset<Article> dates,
      LastFit last,
      TopicSettings settings,
      TopicFitting fitting) {
    TrainedTopics trained = fitting.train(corpus, settings);
    TopicModel model = trained.model();
    List<TopicWeights> weights = TopicModels.weights(model, 1);
    Lineage lineage = Lineage.of(corpus.language(), weights, corpus.terms(), last);
    String[] ids = lineage.ids();
    Dataset<ArticleTopic> articles = inferred(corpus, model, ids, settings.seed());
    TopicDescription description =
        new TopicDescription(
            corpus.language(), corpus.terms(), model, corpus.trainingTokens(), ids);
    TopicCoherence coherence =
        TopicCoherence.over(corpus.tokens(), corpus.terms(), TopicDescription.foremost(weights));
    LocalDate until = lastDate(dates, corpus.language());
    return new LanguageTopics(
        fit(corpus, trained, lineage.fit(), settings, until),
        description.topics(foremostCounts(articles), coherence, settings.seeds(corpus.language())),
        description.terms(),
        weightRows(corpus, weights, ids),
        articles,
        lineage.links());
  }

  private static TopicFit fit(
      LanguageCorpus corpus,
      TrainedTopics trained,
      int number,
      TopicSettings settings,
      LocalDate until) {
    TopicModel model = trained.model();
    return new TopicFit(
        corpus.language(),
        number,
        settings.algorithm().toString(),
        model.topics(),
        corpus.terms().size(),
        corpus.size() - trained.heldOut(),
        corpus.trainingTokens(),
        trained.sweeps(),
        settings.seed(),
        TopicModels.priorSum(model),
        model.beta(),
        trained.heldOut(),
        trained.perplexity(),
        until);
  }

  /** Keeps the topics of the last fit and finds them in the articles. */
  static LanguageTopics keep(Dataset<ArticleTokens> tokens, TopicFit fit, LastFit last) {
    FrozenTopics frozen = FrozenTopics.of(fit, last);
    LanguageCorpus corpus = LanguageCorpus.of(tokens, fit.language(), frozen.terms());
    Dataset<ArticleTopic> articles = inferred(corpus, frozen.model(), frozen.ids(), fit.seed());
    return new LanguageTopics(
        fit,
        frozen.topics(),
        last.terms().filter(col("topicId").startsWith(fit.language() + "-")).collectAsList(),
        last.weights().filter(col("topicId").startsWith(fit.language() + "-")),
        articles,
        List.of());
  }

  private static Dataset<ArticleTopic> inferred(
      LanguageCorpus corpus, TopicModel model, String[] ids, long seed) {
    return ArticleTopics.of(corpus.filled(), corpus.terms().size(), model, ids, seed)
        .persist(StorageLevel.MEMORY_AND_DISK());
  }

  /** Topic id → articles of which it is the foremost; ties go to the largest id. */
  private static Map<String, Long> foremostCounts(Dataset<ArticleTopic> articles) {
    Map<String, Long> counts = new HashMap<>();
    articles
        .groupBy("articleId")
        .agg(max(struct("proportion", "topicId")).as("foremost"))
        .groupBy("foremost.topicId")
        .count()
        .collectAsList()
        .forEach(row -> counts.put(row.getString(0), row.getLong(1)));
    return counts;
  }

  private static Dataset<TopicWeight> weightRows(
      LanguageCorpus corpus, List<TopicWeights> weights, String[] ids) {
    Broadcast<List<TopicWeights>> all =
        LanguageCorpus.broadcast(corpus.articles(), new ArrayList<>(weights));
    List<String> words = new ArrayList<>(corpus.terms());
    Broadcast<List<String>> terms = LanguageCorpus.broadcast(corpus.articles(), words);
    return corpus
        .articles()
        .sparkSession()
        .range(ids.length)
        .flatMap(
            (FlatMapFunction<Long, TopicWeight>)
                topic ->
                    rows(all.value().get(topic.intValue()), terms.value(), ids[topic.intValue()]),
            TopicWeight.TABLE.encoder());
  }

  private static Iterator<TopicWeight> rows(TopicWeights topic, List<String> words, String id) {
    return IntStream.range(0, topic.terms().length)
        .mapToObj(i -> new TopicWeight(id, words.get(topic.terms()[i]), (int) topic.weights()[i]))
        .iterator();
  }

  private static LocalDate lastDate(Dataset<Article> articles, String language) {
    return articles
        .filter(col("language").equalTo(language))
        .agg(max("publishedDate"))
        .as(Encoders.LOCALDATE())
        .head();
  }
}
