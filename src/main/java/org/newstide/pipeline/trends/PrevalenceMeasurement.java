package org.newstide.pipeline.trends;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.newstide.tables.Article;
import org.newstide.tables.ArticleTopic;
import org.newstide.tables.Prevalence;
import org.newstide.tables.SyndicationMember;
import org.newstide.tables.ThemeDefinition;
import org.newstide.tables.ThemeMention;
import org.newstide.tables.Topic;

/**
 * How much of the news each theme and topic took up, per day, ISO week and month.
 *
 * <p>What a row counts:
 *
 * <ul>
 *   <li>An article counts in the periods that its date resolves: one dated to a month in that month
 *       and in no day or week, one dated to a year or undated in none.
 *   <li>A story is a syndication cluster, counted as its lead alone: at the lead's date, in the
 *       lead's source and language, and mentioning a theme if the lead does.
 *   <li>The reach counts a story once for each outlet that carried it: as the outlet's first print
 *       of it, at that print's date.
 *   <li>A theme is measured against all articles of the scope. Language scopes that it has no query
 *       for are left out, since a zero there would say that it was looked for.
 *   <li>A topic is learnt from one language and measured against the articles of that language
 *       alone: in scope {@code all} and in a source too, and only in sources that have some.
 *   <li>Sources beyond the {@code maxSources} largest have no rows of their own, nor have sections
 *       beyond the {@code maxSections} largest.
 *   <li>Every subject has a row for every period of {@link org.newstide.core.time.Coverage}, which
 *       also says what is complete; it is judged on the archive, not on the scope.
 * </ul>
 *
 * <p>A mean proportion adds up the parts of at least 0.01 that {@code article_topics} holds, each
 * rounded to 10⁻⁹, so that the sum does not depend on its order; it is null where nothing is
 * covered.
 *
 * <p>What the counts are worth is said by {@link SubjectShares}: intervals, and the share under a
 * fixed mix of outlets.
 *
 * <p>Cost: articles, mentions and article topics are added up by date, language and source in one
 * aggregation each, and what follows works on these sums. The rows are subjects × scopes × periods
 * × 3; on the driver are only the different dates, languages and chosen sources.
 */
public final class PrevalenceMeasurement {

  private static final double PER_UNIT = 1e9;

  private static final String[] CELL = {
    "publishedDate", "datePrecision", "language", "source", "section", "lead", "firstOfSource"
  };

  private PrevalenceMeasurement() {}

  /**
   * The rows of {@code prevalence}.
   *
   * @param articles only ids, dates, languages and sources are read
   * @param syndication an article without a row there counts as its own story
   * @param themes every theme to be measured, mentioned or not
   * @param topics every topic to be measured
   */
  public static MeasuredNews measure(
      Dataset<Article> articles,
      Dataset<SyndicationMember> syndication,
      Dataset<ThemeMention> mentions,
      Dataset<ThemeDefinition> themes,
      Dataset<ArticleTopic> articleTopics,
      Dataset<Topic> topics,
      TrendSettings settings) {
    Dataset<Row> withDate = withDate(articles);
    Calendar calendar = Calendar.of(withDate, settings.longestGapDays());
    Scopes scopes = Scopes.of(withDate, settings.maxSources(), settings.maxSections());

    Dataset<Row> dated = withLead(withDate, syndication);
    Dataset<Row> totals = totals(dated, calendar, scopes);
    Dataset<Row> mentioning =
        spread(
            themeCells(dated, mentions)
                .unionByName(topicCells(dated, articleTopics, settings.minTopicProportion())),
            calendar,
            scopes,
            "subjectKind",
            "subject");
    Dataset<Prevalence> counted =
        frame(subjects(themes, topics), scopes, calendar)
            .join(totals.withColumnRenamed("articles", "total"), keys("within"), "left_outer")
            .join(
                mentioning.withColumnRenamed("articles", "mentioning"),
                keys("subjectKind", "subject"),
                "left_outer")
            .select(columns())
            .as(Prevalence.TABLE.encoder());
    return new MeasuredNews(
        counted
            .groupByKey(
                (MapFunction<Prevalence, String>)
                    row -> row.subjectKind() + ' ' + row.counting() + ' ' + row.subject(),
                Encoders.STRING())
            .flatMapGroups(
                (FlatMapGroupsFunction<String, Prevalence, Prevalence>)
                    (key, rows) -> SubjectShares.of(rows),
                Prevalence.TABLE.encoder()),
        ArchiveCoverage.of(totals, scopes, calendar));
  }

  private static Dataset<Row> withDate(Dataset<Article> articles) {
    return articles
        .select("articleId", "publishedDate", "datePrecision", "language", "source", "section")
        .filter(col("publishedDate").isNotNull());
  }

  private static Dataset<Row> withLead(
      Dataset<Row> articles, Dataset<SyndicationMember> syndication) {
    return articles
        .join(
            syndication.select("articleId", "lead", "firstOfSource"),
            new String[] {"articleId"},
            "left_outer")
        .withColumn("lead", coalesce(col("lead"), lit(true)))
        .withColumn("firstOfSource", coalesce(col("firstOfSource"), lit(true)));
  }

  private static Dataset<Row> totals(Dataset<Row> dated, Calendar calendar, Scopes scopes) {
    Dataset<Row> cells =
        dated
            .groupBy(columns(CELL))
            .agg(count(lit(1)).as("articles"), lit(0L).as("parts"))
            .withColumn("within", explode(array(lit(Scopes.ANY), col("language"))));
    return spread(cells, calendar, scopes, "within").drop("parts");
  }

  private static Dataset<Row> themeCells(Dataset<Row> dated, Dataset<ThemeMention> mentions) {
    return mentions
        .select(lit("theme").as("subjectKind"), col("themeId").as("subject"), col("articleId"))
        .distinct()
        .join(dated, "articleId")
        .groupBy(columns(CELL, "subjectKind", "subject"))
        .agg(count(lit(1)).as("articles"), lit(0L).as("parts"));
  }

  private static Dataset<Row> topicCells(
      Dataset<Row> dated, Dataset<ArticleTopic> articleTopics, double minProportion) {
    Column proportion = col("proportion");
    return articleTopics
        .select(
            lit("topic").as("subjectKind"),
            col("topicId").as("subject"),
            col("articleId"),
            proportion)
        .join(dated, "articleId")
        .groupBy(columns(CELL, "subjectKind", "subject"))
        .agg(
            count(when(proportion.geq(minProportion), 1)).as("articles"),
            sum(round(proportion.multiply(PER_UNIT)).cast("long")).as("parts"));
  }

  /** Cells added up by period, scope and way of counting. */
  private static Dataset<Row> spread(
      Dataset<Row> cells, Calendar calendar, Scopes scopes, String... kept) {
    Column countings =
        when(col("lead"), array(lit("articles"), lit("stories"), lit("reach")))
            .when(col("firstOfSource"), array(lit("articles"), lit("reach")))
            .otherwise(array(lit("articles")));
    return cells
        .join(broadcast(calendar.periodsOfDates()), new String[] {"publishedDate", "datePrecision"})
        .withColumn("in", explode(scopes.ofAnArticle()))
        .filter(col("in.scope").isNotNull())
        .withColumn("counting", explode(countings))
        .withColumn("scopeKind", col("in.scopeKind"))
        .withColumn("scope", col("in.scope"))
        .groupBy(columns(keys(kept)))
        .agg(sum("articles").as("articles"), sum("parts").as("parts"));
  }

  private static Dataset<Row> subjects(Dataset<ThemeDefinition> themes, Dataset<Topic> topics) {
    return themes
        .groupBy("themeId")
        .agg(collect_set("language").as("languages"))
        .select(
            lit("theme").as("subjectKind"),
            col("themeId").as("subject"),
            lit(Scopes.ANY).as("within"),
            col("languages"))
        .union(
            topics.select(lit("topic"), col("topicId"), col("language"), array(col("language"))));
  }

  /** A row for everything that is to be reported, counted or not. */
  private static Dataset<Row> frame(Dataset<Row> subjects, Scopes scopes, Calendar calendar) {
    Column lookedFor =
        col("scopeKind")
            .notEqual("language")
            .or(array_contains(col("languages"), col("scope")))
            .or(array_contains(col("languages"), Scopes.ANY));
    return subjects
        .join(broadcast(scopes.table()), "within")
        .filter(lookedFor)
        .crossJoin(broadcast(calendar.periods()))
        .withColumn("counting", explode(array(lit("articles"), lit("stories"), lit("reach"))));
  }

  private static Column[] columns() {
    Column total = coalesce(col("total"), lit(0L));
    Column mean = coalesce(col("parts"), lit(0L)).divide(PER_UNIT).divide(col("total"));
    return new Column[] {
      col("subjectKind"),
      col("subject"),
      col("grain"),
      col("period"),
      col("scopeKind"),
      col("scope"),
      col("counting"),
      coalesce(col("mentioning"), lit(0L)).as("mentioning"),
      total.as("total"),
      unknown("share"),
      unknown("low"),
      unknown("high"),
      lit(0.0).as("correlation"),
      unknown("clusteredLow"),
      unknown("clusteredHigh"),
      unknown("adjustedShare"),
      unknown("mixPresent"),
      when(col("subjectKind").equalTo("topic").and(total.gt(0)), mean).as("meanProportion"),
      total.gt(0).as("covered"),
      col("complete")
    };
  }

  private static Column unknown(String name) {
    return lit(null).cast("double").as(name);
  }

  /** The columns of a period, scope and way of counting, behind others. */
  private static String[] keys(String... before) {
    return Stream.concat(
            Stream.of(before), Stream.of("grain", "period", "scopeKind", "scope", "counting"))
        .toArray(String[]::new);
  }

  private static Column[] columns(String[] names, String... more) {
    return Stream.concat(Stream.of(names), Stream.of(more))
        .map(name -> col(name))
        .toArray(Column[]::new);
  }
}
