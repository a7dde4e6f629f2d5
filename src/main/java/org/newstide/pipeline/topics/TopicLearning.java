package org.newstide.pipeline.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.newstide.tables.Article;
import org.newstide.tables.ArticleTokens;
import org.newstide.tables.ArticleTopic;
import org.newstide.tables.Term;
import org.newstide.tables.Topic;
import org.newstide.tables.TopicFit;
import org.newstide.tables.TopicLink;
import org.newstide.tables.TopicTerm;
import org.newstide.tables.TopicWeight;
import org.newstide.tables.TopiclessArticle;

/**
 * Learns topics, language by language.
 *
 * <p>An article is the counts of its kept terms, the most frequent {@code maxTerms} of its
 * language. Articles without a kept term, and languages with too few articles, have no topics; each
 * has a row that says so. Where there are a thousand articles or more, one in fifty is held out to
 * watch the fit. A topic that the last fit had too keeps its id.
 *
 * <p>The same input, last fit and settings give the same rows, whatever the number of partitions
 * and cores, and whether the sampler runs in memory or as Spark stages.
 *
 * <p>Cost: with {@code gibbs} tokens × sweeps, nearly the same for any number of topics; inference
 * goes through each article as often as some eighty sweeps. Memory: {@link TopicEstimate}.
 */
public final class TopicLearning {

  private final Dataset<ArticleTokens> tokens;
  private final Dataset<Article> articles;
  private final LastFit last;
  private final TopicSettings settings;
  private final SparkSession spark;
  private final List<TopicFit> fits = new ArrayList<>();
  private final List<Topic> topics = new ArrayList<>();
  private final List<TopicTerm> terms = new ArrayList<>();
  private final List<TopicLink> links = new ArrayList<>();
  private final List<AutoCloseable> kept = new ArrayList<>();
  private Dataset<TopicWeight> weights;
  private Dataset<ArticleTopic> articleTopics;
  private final Set<String> learnt = new HashSet<>();

  private TopicLearning(
      Dataset<ArticleTokens> tokens,
      Dataset<Article> articles,
      LastFit last,
      TopicSettings settings) {
    this.tokens = tokens;
    this.articles = articles;
    this.last = last;
    this.settings = settings;
    this.spark = tokens.sparkSession();
    this.weights = spark.createDataset(List.of(), TopicWeight.TABLE.encoder());
    this.articleTopics = spark.createDataset(List.of(), ArticleTopic.TABLE.encoder());
  }

  /**
   * Learns when called; the rows are to be read before the result is closed.
   *
   * @param articles only languages and dates are read
   * @param last what the last fit left
   */
  public static LearntTopics learn(
      Dataset<ArticleTokens> tokens,
      Dataset<Term> vocabulary,
      Dataset<Article> articles,
      LastFit last,
      TopicSettings settings,
      TopicFitting fitting) {
    TopicLearning learning = new TopicLearning(tokens, articles, last, settings);
    for (String language : languages(tokens, settings.minArticles())) {
      learning.learn(language, vocabulary, fitting);
    }
    return learning.rows();
  }

  private void learn(String language, Dataset<Term> vocabulary, TopicFitting fitting) {
    Optional<TopicFit> before = settings.refit() ? Optional.empty() : last.of(language);
    if (before.isPresent()) {
      add(LanguageTopics.keep(tokens, before.get(), last));
      return;
    }
    LanguageCorpus corpus = LanguageCorpus.of(tokens, vocabulary, language, settings);
    kept.add(corpus);
    if (corpus.terms().size() >= 2 && corpus.size() >= settings.minArticles()) {
      add(LanguageTopics.learn(corpus, articles, last, settings, fitting));
    }
  }

  private void add(LanguageTopics found) {
    fits.add(found.fit());
    topics.addAll(found.topics());
    terms.addAll(found.terms());
    links.addAll(found.links());
    weights = weights.union(found.weights());
    articleTopics = articleTopics.union(found.articles());
    learnt.add(found.fit().language());
    kept.add(() -> found.articles().unpersist(true));
  }

  private LearntTopics rows() {
    return new LearntTopics(
        spark.createDataset(fits, TopicFit.TABLE.encoder()),
        spark.createDataset(topics, Topic.TABLE.encoder()),
        spark.createDataset(terms, TopicTerm.TABLE.encoder()),
        weights,
        articleTopics,
        topicless(),
        last.links().union(spark.createDataset(links, TopicLink.TABLE.encoder())),
        kept);
  }

  private Dataset<TopiclessArticle> topicless() {
    Dataset<Row> ids = tokens.select("articleId", "language");
    return ids.join(articleTopics.select("articleId").distinct(), "articleId", "left_anti")
        .withColumn(
            "reason",
            when(col("language").isin(learnt.toArray()), lit("no_kept_term"))
                .otherwise(lit("few_articles")))
        .as(TopiclessArticle.TABLE.encoder());
  }

  private static List<String> languages(Dataset<ArticleTokens> tokens, int minArticles) {
    return tokens
        .groupBy("language")
        .count()
        .filter(col("count").geq(minArticles))
        .orderBy("language")
        .select("language")
        .as(Encoders.STRING())
        .collectAsList();
  }
}
