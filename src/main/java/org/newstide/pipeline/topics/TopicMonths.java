package org.newstide.pipeline.topics;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pow;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;

import java.time.LocalDate;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.newstide.tables.ArticleTopic;
import org.newstide.tables.Topic;
import org.newstide.tables.TopicMonth;

/**
 * The mean proportion of each topic in the stories of each month, with its interval.
 *
 * <p>Sums of proportions, squares and cubes are of numbers rounded to 10⁻⁹, so that they do not
 * depend on their order. Parts below 0.01, which {@code article_topics} leaves out, count as 0.
 */
final class TopicMonths {

  private static final double PER_UNIT = 1e9;

  private TopicMonths() {}

  static Dataset<TopicMonth> of(
      Dataset<Row> stories, Dataset<Topic> topics, Dataset<ArticleTopic> articleTopics) {
    Dataset<Row> dated = stories.filter(col("month").isNotNull());
    Dataset<Row> months = dated.groupBy("language", "month").agg(count(lit(1)).as("stories"));
    Dataset<Row> sums =
        articleTopics
            .join(dated, "articleId")
            .groupBy("topicId", "month")
            .agg(power(1).as("sum"), power(2).as("squares"), power(3).as("cubes"));
    return topics
        .select("topicId", "language")
        .join(months, "language")
        .join(sums, topicAndMonth(), "left_outer")
        .select(
            col("topicId"),
            col("month"),
            col("stories"),
            known("sum"),
            known("squares"),
            known("cubes"))
        .map((MapFunction<Row, TopicMonth>) TopicMonths::row, TopicMonth.TABLE.encoder());
  }

  private static String[] topicAndMonth() {
    return new String[] {"topicId", "month"};
  }

  private static Column power(int exponent) {
    return sum(round(pow(col("proportion"), lit(exponent)).multiply(PER_UNIT)).cast("long"));
  }

  private static Column known(String name) {
    return coalesce(col(name), lit(0L)).as(name);
  }

  private static TopicMonth row(Row row) {
    long stories = row.getLong(2);
    MeanInterval interval =
        MeanInterval.of(
            stories,
            row.getLong(3) / PER_UNIT,
            row.getLong(4) / PER_UNIT,
            row.getLong(5) / PER_UNIT);
    LocalDate month = row.getLocalDate(1);
    return new TopicMonth(
        row.getString(0),
        month,
        stories,
        Math.min(1, interval.mean()),
        interval.low(),
        interval.high());
  }
}
