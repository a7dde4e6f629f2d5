package org.newstide.pipeline.topics;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.newstide.tables.ArticleTokens;
import org.newstide.tables.ArticleTopic;
import org.newstide.tables.Term;
import org.newstide.tables.Topic;
import org.newstide.tables.TopicTerm;

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
      if (chosen.size() < 2) {
        continue;
      }
      Dataset<Row> vectors = DocumentVectors.of(tokens, language, chosen);
      Dataset<Row> training =
          vectors
              .repartition(1)
              .sortWithinPartitions("articleId")
              .persist(StorageLevel.MEMORY_AND_DISK());
      try {
        if (training.count() >= settings.minArticles()) {
          LanguageTopics learnt = LanguageTopics.train(language, training, chosen, settings);
          topics.addAll(learnt.topics());
          terms.addAll(learnt.terms());
          articles = articles.union(learnt.of(vectors));
        }
      } finally {
        training.unpersist(true);
      }
    }
    return new LearntTopics(
        spark.createDataset(topics, Topic.TABLE.encoder()),
        spark.createDataset(terms, TopicTerm.TABLE.encoder()),
        articles);
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
