package org.newstide.pipeline.topics;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.mllib.linalg.Vector;
import org.apache.spark.mllib.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.newstide.tables.ArticleTokens;
import org.newstide.tables.ArticleTopic;
import org.newstide.tables.Term;
import org.newstide.tables.Topic;
import org.newstide.tables.TopicTerm;
import scala.Tuple2;

/**
 * Learns topics, language by language, with MLlib's online variational LDA.
 *
 * <p>An article is the counts of its kept terms, the most frequent {@code maxTerms} of its
 * language. Training sees it {@code passes} times on average; how the random start is worn off is
 * told in {@link Schedule}. The document prior starts symmetric and is learnt too. Articles without
 * a kept term, and languages with too few articles, have no topics.
 *
 * <p>The same input and seed give the same rows, whatever the number of partitions and cores. For
 * that, training runs in one task over the articles in the order of their ids: MLlib adds up
 * doubles in the order in which tasks finish, and draws its samples by partition. All else runs in
 * parallel.
 *
 * <p>Cost: training grows with passes × different terms per article × topics, on one core; the
 * counts of the articles are kept in memory or on disk while a language is trained, and a matrix of
 * topics × terms on the driver.
 *
 * <p>Source: Matthew Hoffman, David Blei and Francis Bach, Online Learning for Latent Dirichlet
 * Allocation, 2010.
 */
public final class TopicLearning {

  private static final double LEAST_PROPORTION = 0.01;

  private TopicLearning() {}

  /** Trains when called; the topics of the articles are inferred when their rows are read. */
  public static LearntTopics learn(
      Dataset<ArticleTokens> tokens, Dataset<Term> vocabulary, TopicSettings settings) {
    SparkSession spark = tokens.sparkSession();
    List<Topic> topics = new ArrayList<>();
    List<TopicTerm> terms = new ArrayList<>();
    Dataset<ArticleTopic> articles =
        spark.createDataset(List.<ArticleTopic>of(), ArticleTopic.TABLE.encoder());
    for (String language : languages(tokens, settings.minArticles())) {
      List<String> chosen = chosenTerms(vocabulary, language, settings.maxTerms());
      Dataset<Tuple2<String, byte[]>> counts = counts(tokens, language, chosen);
      Optional<LanguageTopics> trained = train(language, counts, chosen, settings);
      if (trained.isPresent()) {
        topics.addAll(trained.get().topics());
        terms.addAll(trained.get().terms());
        articles = articles.union(articleTopics(counts, trained.get()));
      }
    }
    return new LearntTopics(
        spark.createDataset(topics, Topic.TABLE.encoder()),
        spark.createDataset(terms, TopicTerm.TABLE.encoder()),
        articles);
  }

  private static Optional<LanguageTopics> train(
      String language,
      Dataset<Tuple2<String, byte[]>> counts,
      List<String> terms,
      TopicSettings settings) {
    if (terms.size() < 2) {
      return Optional.empty();
    }
    int size = terms.size();
    JavaPairRDD<Long, Vector> documents =
        counts
            .repartition(1)
            .sortWithinPartitions("_1")
            .javaRDD()
            .map(article -> vector(article._2(), size))
            .zipWithIndex()
            .mapToPair(Tuple2::swap)
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      return documents.count() < settings.minArticles()
          ? Optional.empty()
          : Optional.of(LanguageTopics.train(language, documents, terms, settings));
    } finally {
      documents.unpersist(true);
    }
  }

  /** Article id and packed counts of the articles of a language that have a chosen term. */
  private static Dataset<Tuple2<String, byte[]>> counts(
      Dataset<ArticleTokens> tokens, String language, List<String> terms) {
    Broadcast<TermCounts.Index> index = broadcast(tokens, new TermCounts.Index(terms));
    return tokens
        .filter(col("language").equalTo(language))
        .mapPartitions(
            (MapPartitionsFunction<ArticleTokens, Tuple2<String, byte[]>>)
                articles -> {
                  TermCounts counts = new TermCounts(index.value());
                  return stream(articles)
                      .map(article -> new Tuple2<>(article.articleId(), counts.pack(article)))
                      .filter(counted -> counted._2().length > 0)
                      .iterator();
                },
            Encoders.tuple(Encoders.STRING(), Encoders.BINARY()));
  }

  private static Dataset<ArticleTopic> articleTopics(
      Dataset<Tuple2<String, byte[]>> counts, LanguageTopics trained) {
    Broadcast<TopicInference> inference = broadcast(counts, trained.inference());
    String[] ids = trained.ids();
    return counts.flatMap(
        (FlatMapFunction<Tuple2<String, byte[]>, ArticleTopic>)
            article -> {
              byte[] counted = article._2();
              double[] parts =
                  inference
                      .value()
                      .proportions(TermCounts.terms(counted), TermCounts.counts(counted));
              return IntStream.range(0, parts.length)
                  .filter(topic -> parts[topic] >= LEAST_PROPORTION)
                  .mapToObj(topic -> new ArticleTopic(article._1(), ids[topic], parts[topic]))
                  .iterator();
            },
        ArticleTopic.TABLE.encoder());
  }

  private static Vector vector(byte[] counted, int terms) {
    return Vectors.sparse(terms, TermCounts.terms(counted), TermCounts.counts(counted));
  }

  private static <T> Stream<T> stream(Iterator<T> values) {
    Iterable<T> once = () -> values;
    return StreamSupport.stream(once.spliterator(), false);
  }

  private static <T> Broadcast<T> broadcast(Dataset<?> beside, T value) {
    return JavaSparkContext.fromSparkContext(beside.sparkSession().sparkContext()).broadcast(value);
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

  private static List<String> chosenTerms(Dataset<Term> vocabulary, String language, int maxTerms) {
    return vocabulary
        .filter(col("kept").and(col("language").equalTo(language)))
        .orderBy(col("documentFrequency").desc(), col("term"))
        .limit(maxTerms)
        .select("term")
        .as(Encoders.STRING())
        .collectAsList()
        .stream()
        .sorted()
        .toList();
  }
}
