package org.newstide.pipeline.topics;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.newstide.core.topics.DocumentCompletion;
import org.newstide.core.topics.DocumentTermMatrix;
import org.newstide.core.topics.DriftScore;
import org.newstide.core.topics.TopicModel;
import org.newstide.tables.Article;
import org.newstide.tables.ArticleTokens;
import org.newstide.tables.Sentence;
import org.newstide.tables.Table;
import org.newstide.tables.Term;
import org.newstide.tables.Topic;
import org.newstide.tables.TopicDrift;
import org.newstide.tables.TopicFit;
import org.newstide.tables.TopicWeight;

/**
 * How well topics explain the articles of each month, by {@link DriftScore}.
 *
 * <p>Measured on about a thousand articles a month, chosen by a hash of their ids. What is known of
 * a month is what the vocabulary keeps today; of that, the terms that the topics do not have are
 * unknown to them.
 */
public final class DriftMeasurement {

  private static final long ARTICLES_A_MONTH = 1000;
  private static final double PER_UNIT = 1e6;

  private DriftMeasurement() {}

  /**
   * One article. Lives within the stage, is no table.
   *
   * @param tokens that the topics know
   * @param unknown kept tokens that they do not know
   * @param logLikelihood mean of a foretold token × tokens, in millionths
   */
  public record Explained(LocalDate month, long tokens, long unknown, long logLikelihood) {}

  /** One month. */
  private record Month(LocalDate month, long articles, double logLikelihood, double unknown) {}

  static Dataset<TopicDrift> of(
      Dataset<Article> articles,
      Dataset<ArticleTokens> tokens,
      Dataset<Term> vocabulary,
      Dataset<TopicFit> fits,
      Dataset<Topic> topics,
      Dataset<TopicWeight> weights) {
    List<TopicDrift> rows = new ArrayList<>();
    for (TopicFit fit : fits.orderBy("language").collectAsList()) {
      FrozenTopics frozen = FrozenTopics.of(fit, topics, weights);
      rows.addAll(rows(fit, months(sample(articles, fit), tokens, kept(vocabulary, fit), frozen)));
    }
    return tokens.sparkSession().createDataset(rows, TopicDrift.TABLE.encoder());
  }

  /**
   * Article ids with their months, about a thousand each: few enough to be sent to every task, so
   * that the tokens of all other articles stay where they are.
   */
  private static Dataset<Row> sample(Dataset<Article> articles, TopicFit fit) {
    Dataset<Row> dated =
        articles
            .filter(col("language").equalTo(fit.language()))
            .select(col("articleId"), TopicFollowing.month().as("month"))
            .filter(col("month").isNotNull());
    Dataset<Row> sizes = dated.groupBy("month").agg(count(lit(1)).as("size"));
    return dated
        .join(sizes, "month")
        .filter(
            abs(xxhash64(col("articleId")).mod(lit(1_000_003)))
                .multiply(col("size"))
                .lt(lit(ARTICLES_A_MONTH * 1_000_003)))
        .select("articleId", "month");
  }

  private static Set<String> kept(Dataset<Term> vocabulary, TopicFit fit) {
    return new HashSet<>(
        vocabulary
            .filter(col("kept").and(col("language").equalTo(fit.language())))
            .select("term")
            .as(Encoders.STRING())
            .collectAsList());
  }

  private static List<Month> months(
      Dataset<Row> sample, Dataset<ArticleTokens> tokens, Set<String> kept, FrozenTopics frozen) {
    Broadcast<Set<String>> known = LanguageCorpus.broadcast(tokens, kept);
    Broadcast<TermCounts.Index> index =
        LanguageCorpus.broadcast(tokens, new TermCounts.Index(frozen.terms()));
    Broadcast<TopicModel> model = LanguageCorpus.broadcast(tokens, frozen.model());
    List<Month> months = new ArrayList<>();
    tokens
        .joinWith(broadcast(sample), tokens.col("articleId").equalTo(sample.col("articleId")))
        .mapPartitions(
            (MapPartitionsFunction<scala.Tuple2<ArticleTokens, Row>, Explained>)
                part -> explained(part, new Explainer(index.value(), known.value(), model.value())),
            Table.encoderOf(Explained.class))
        .filter((FilterFunction<Explained>) article -> article.tokens() > 1)
        .groupBy("month")
        .agg(count(lit(1)), sum("tokens"), sum("unknown"), sum("logLikelihood"))
        .collectAsList()
        .forEach(row -> months.add(month(row)));
    months.sort(Comparator.comparing(Month::month));
    return months;
  }

  private static Iterator<Explained> explained(
      Iterator<scala.Tuple2<ArticleTokens, Row>> articles, Explainer explainer) {
    return LanguageCorpus.stream(articles)
        .map(pair -> explainer.explain(pair._1(), pair._2().getLocalDate(1)))
        .iterator();
  }

  private static Month month(Row row) {
    double tokens = row.getLong(2);
    return new Month(
        row.getLocalDate(0),
        row.getLong(1),
        row.getLong(4) / PER_UNIT / tokens,
        row.getLong(3) / (tokens + row.getLong(3)));
  }

  private static List<TopicDrift> rows(TopicFit fit, List<Month> months) {
    return months.stream()
        .map(
            month -> {
              double[] others =
                  months.stream()
                      .filter(other -> other != month && learnt(fit, other))
                      .mapToDouble(Month::logLikelihood)
                      .toArray();
              double drift = DriftScore.of(others, month.logLikelihood());
              return new TopicDrift(
                  fit.language(),
                  month.month(),
                  month.articles(),
                  learnt(fit, month),
                  Math.exp(-month.logLikelihood()),
                  month.unknown(),
                  Double.isNaN(drift) ? null : drift);
            })
        .toList();
  }

  private static boolean learnt(TopicFit fit, Month month) {
    return fit.learntUntil() != null && !month.month().isAfter(fit.learntUntil());
  }

  /** Explains articles one by one. Not safe for several threads. */
  private static final class Explainer {

    private final TermCounts counts;
    private final TermCounts.Index index;
    private final Set<String> kept;
    private final TopicModel model;

    Explainer(TermCounts.Index index, Set<String> kept, TopicModel model) {
      this.counts = new TermCounts(index);
      this.index = index;
      this.kept = kept;
      this.model = model;
    }

    Explained explain(ArticleTokens article, LocalDate month) {
      CountedArticle counted = new CountedArticle(article.articleId(), counts.pack(article));
      long unknown = 0;
      for (Sentence sentence : article.sentences()) {
        for (String term : sentence.terms()) {
          unknown += index.of(term) == null && kept.contains(term) ? 1 : 0;
        }
      }
      int tokens = counted.tokens();
      if (tokens < 2) {
        return new Explained(month, tokens, unknown, 0);
      }
      DocumentTermMatrix one = LanguageCorpus.matrix(List.of(counted).iterator(), model.terms());
      double mean = new DocumentCompletion(one).logLikelihood(model);
      return new Explained(month, tokens, unknown, Math.round(mean * tokens * PER_UNIT));
    }
  }
}
