package org.newstide.pipeline.topics;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_trunc;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.newstide.core.time.DatePrecision;
import org.newstide.tables.Article;
import org.newstide.tables.ArticleTokens;
import org.newstide.tables.ArticleTopic;
import org.newstide.tables.SyndicationMember;
import org.newstide.tables.Term;
import org.newstide.tables.Topic;
import org.newstide.tables.TopicFit;
import org.newstide.tables.TopicLead;
import org.newstide.tables.TopicWeight;

/**
 * Follows topics through the stories that are about them and through time.
 *
 * <p>A story is a syndication cluster, counted as its lead alone, at the lead's date; dates that
 * are not known to the month take no part in what is counted by month or quarter.
 */
public final class TopicFollowing {

  private static final int LEADS = 5;

  private TopicFollowing() {}

  /**
   * The rows.
   *
   * @param articles only ids, languages and dates are read
   * @param syndication an article without a row there is its own story
   */
  public static FollowedTopics follow(
      Dataset<Article> articles,
      Dataset<SyndicationMember> syndication,
      Dataset<ArticleTokens> tokens,
      Dataset<Term> vocabulary,
      Dataset<TopicFit> fits,
      Dataset<Topic> topics,
      Dataset<TopicWeight> weights,
      Dataset<ArticleTopic> articleTopics) {
    Dataset<Row> stories = stories(articles, syndication);
    return new FollowedTopics(
        leads(stories, articleTopics),
        TopicMonths.of(stories, topics, articleTopics),
        TopicChanges.of(stories, tokens, fits, topics, weights, articleTopics),
        DriftMeasurement.of(articles, tokens, vocabulary, fits, topics, weights));
  }

  /** Leads of clusters: id, language, members, month or null. */
  private static Dataset<Row> stories(
      Dataset<Article> articles, Dataset<SyndicationMember> syndication) {
    return articles
        .select(col("articleId"), col("language"), month().as("month"))
        .join(
            syndication.select("articleId", "lead", "members"),
            new String[] {"articleId"},
            "left_outer")
        .filter(coalesce(col("lead"), lit(true)))
        .withColumn("members", coalesce(col("members"), lit(1L)))
        .drop("lead");
  }

  /** First day of the month of an article's date, null where it is not known so well. */
  static Column month() {
    return when(
        col("datePrecision").isin(DatePrecision.DAY.toString(), DatePrecision.MONTH.toString()),
        date_trunc("month", col("publishedDate")).cast("date"));
  }

  private static Dataset<TopicLead> leads(
      Dataset<Row> stories, Dataset<ArticleTopic> articleTopics) {
    Column rank =
        row_number()
            .over(
                Window.partitionBy("topicId").orderBy(col("proportion").desc(), col("articleId")));
    return articleTopics
        .join(stories, "articleId")
        .withColumn("rank", rank)
        .filter(col("rank").leq(LEADS))
        .select("topicId", "rank", "articleId", "proportion", "members")
        .as(TopicLead.TABLE.encoder());
  }
}
