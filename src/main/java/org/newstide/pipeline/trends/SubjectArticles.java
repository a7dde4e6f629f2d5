package org.newstide.pipeline.trends;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.newstide.tables.Article;
import org.newstide.tables.ArticleTopic;
import org.newstide.tables.SyndicationMember;
import org.newstide.tables.ThemeMention;

/**
 * The articles with an exact day, and which subjects they are on. All that explains changes asks
 * for them again and again, so they are kept.
 *
 * @param all every article: {@code articleId}, {@code day}, {@code language}, {@code source},
 *     {@code section}, {@code title}, {@code clusterId}, {@code lead}
 * @param onSubjects {@code subjectKind}, {@code subject}, {@code articleId}, once each
 * @param branches {@code subject}, {@code articleId}, {@code branch}: what of a theme's query
 *     matched
 */
public record SubjectArticles(Dataset<Row> all, Dataset<Row> onSubjects, Dataset<Row> branches) {

  /**
   * From the tables.
   *
   * @param minTopicProportion of an article that a topic must have for the article to be on it
   */
  public static SubjectArticles of(
      Dataset<Article> articles,
      Dataset<SyndicationMember> syndication,
      Dataset<ThemeMention> mentions,
      Dataset<ArticleTopic> articleTopics,
      double minTopicProportion) {
    Dataset<Row> all =
        articles
            .filter(col("datePrecision").equalTo("day"))
            .select(
                col("articleId"),
                col("publishedDate").as("day"),
                col("language"),
                col("source"),
                col("section"),
                col("title"))
            .join(syndication.select("articleId", "clusterId", "lead"), "articleId")
            .persist();
    Dataset<Row> branches =
        mentions
            .select(col("themeId").as("subject"), col("articleId"), col("branch"))
            .distinct()
            .persist();
    Dataset<Row> onThemes =
        branches
            .select(lit("theme").as("subjectKind"), col("subject"), col("articleId"))
            .distinct();
    Dataset<Row> onTopics =
        articleTopics
            .filter(col("proportion").geq(minTopicProportion))
            .select(lit("topic").as("subjectKind"), col("topicId").as("subject"), col("articleId"));
    return new SubjectArticles(all, onThemes.union(onTopics), branches);
  }
}
