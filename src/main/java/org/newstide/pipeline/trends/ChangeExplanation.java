package org.newstide.pipeline.trends;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.newstide.core.statistics.Contingency;
import org.newstide.tables.ArticleTokens;
import org.newstide.tables.Burst;
import org.newstide.tables.ChangePoint;
import org.newstide.tables.Explanation;
import org.newstide.tables.Term;

/**
 * Why the share of a subject moved: what sets its articles inside a burst, or at a new level, apart
 * from its articles at other times.
 *
 * <p>Keywords are counted in stories, so that a text printed ten times says its words once; outlets
 * and branches of a query in articles. A reason stands inside more often than outside, by a G² of
 * at least 10.83; it names what is different, which need not be the cause.
 *
 * <p>Cost: the terms of the subjects' stories are counted by day once; a stretch adds up its days.
 */
public final class ChangeExplanation {

  /** χ² with one degree of freedom: chance one in a thousand, for a reason chosen beforehand. */
  private static final double SURE = 10.83;

  private static final List<String> SERIES =
      List.of("subjectKind", "subject", "scopeKind", "scope");
  private static final List<String> STRETCH =
      List.of("subjectKind", "subject", "scopeKind", "scope", "first", "last");

  private final Dataset<Row> stretches;
  private final SubjectArticles about;
  private final Dataset<Row> articles;

  private ChangeExplanation(Dataset<Row> stretches, SubjectArticles about) {
    this.stretches = broadcast(stretches);
    this.about = about;
    Dataset<Row> series = stretches.select(columns(SERIES)).distinct();
    this.articles =
        about
            .onSubjects()
            .join(broadcast(series), new String[] {"subjectKind", "subject"})
            .join(about.all(), "articleId")
            .filter(inScope())
            .persist();
  }

  /**
   * The rows of {@code explanations}, for bursts and change points that are significant.
   *
   * @param evidence the most rows of a reason
   */
  public static Dataset<Explanation> explain(
      Dataset<Burst> bursts,
      Dataset<ChangePoint> changePoints,
      SubjectArticles about,
      Dataset<ArticleTokens> tokens,
      Dataset<Term> vocabulary,
      int evidence) {
    Dataset<Row> stretches =
        bursts
            .filter("significant")
            .select(columns(STRETCH))
            .union(
                changePoints
                    .filter("significant")
                    .withColumn("first", col("period"))
                    .select(columns(STRETCH)))
            .distinct();
    ChangeExplanation explanation = new ChangeExplanation(onDriver(stretches), about);
    Dataset<Row> weighed =
        explanation
            .keywords(tokens, vocabulary)
            .unionByName(explanation.branches())
            .unionByName(explanation.outlets())
            .as(Explanation.TABLE.encoder())
            .map(
                (MapFunction<Explanation, Explanation>) ChangeExplanation::weighed,
                Explanation.TABLE.encoder())
            .filter(col("logLikelihoodRatio").geq(SURE))
            .toDF();
    return ranked(weighed, col("logLikelihoodRatio").desc())
        .unionByName(ranked(explanation.firstArticles(), col("day"), col("articleId")).drop("day"))
        .unionByName(ranked(explanation.reprinted(), col("inside").desc(), col("articleId")))
        .filter(col("rank").leq(evidence))
        .as(Explanation.TABLE.encoder());
  }

  /**
   * The rows as they are now. Stretches are few and every reason asks for them several times: a
   * plan that found them anew each time took longer to optimise than to run.
   */
  private static Dataset<Row> onDriver(Dataset<Row> rows) {
    return rows.sparkSession().createDataFrame(rows.collectAsList(), rows.schema());
  }

  private Dataset<Row> keywords(Dataset<ArticleTokens> tokens, Dataset<Term> vocabulary) {
    Dataset<Row> kept = vocabulary.filter("kept").select(col("language"), col("term").as("value"));
    Dataset<Row> stories = articles.filter("lead");
    Dataset<Row> terms =
        tokens
            .join(stories.select("articleId").distinct(), new String[] {"articleId"}, "left_semi")
            .select(
                col("articleId"),
                col("language"),
                explode(array_distinct(flatten(col("sentences.terms")))).as("value"))
            .join(broadcast(kept), new String[] {"language", "value"})
            .select("articleId", "value");
    return apart("keyword", stories.join(terms, "articleId"), stories);
  }

  private Dataset<Row> branches() {
    Dataset<Row> matched =
        articles
            .filter(col("subjectKind").equalTo("theme"))
            .join(about.branches(), new String[] {"subject", "articleId"})
            .withColumnRenamed("branch", "value");
    return apart("branch", matched, articles);
  }

  /** Of the subject's units, those that have a value, inside and in all. */
  private Dataset<Row> apart(String reason, Dataset<Row> having, Dataset<Row> units) {
    Dataset<Row> daily =
        having.groupBy(columns(SERIES, "day", "value")).agg(count(lit(1)).as("n")).persist();
    Dataset<Row> inside =
        inside(daily).groupBy(columns(STRETCH, "value")).agg(sum("n").as("inside"));
    Dataset<Row> anywhere = daily.groupBy(columns(SERIES, "value")).agg(sum("n").as("anywhere"));
    Dataset<Row> unitsInside =
        inside(units).groupBy(columns(STRETCH)).agg(count(lit(1)).as("insideTotal"));
    Dataset<Row> allUnits = units.groupBy(columns(SERIES)).agg(count(lit(1)).as("total"));
    return inside
        .join(anywhere, names(SERIES, "value"))
        .join(broadcast(unitsInside), names(STRETCH))
        .join(broadcast(allUnits), names(SERIES))
        .select(explanation(reason));
  }

  /**
   * Of an outlet's articles, those on the subject, inside and in all. Where there is but one outlet
   * its share is that of the subject, and explains nothing.
   */
  private Dataset<Row> outlets() {
    Dataset<Row> printed =
        about
            .all()
            .groupBy("day", "language", "source", "section")
            .agg(count(lit(1)).as("n"))
            .crossJoin(broadcast(stretches.select(columns(STRETCH))))
            .filter(inScope())
            .withColumn("value", col("source"));
    Column within = col("day").between(col("first"), col("last"));
    Dataset<Row> totals =
        printed
            .groupBy(columns(STRETCH, "value"))
            .agg(
                coalesce(sum(when(within, col("n"))), lit(0L)).as("insideTotal"),
                sum("n").as("total"))
            .withColumn("outlets", count(lit(1)).over(Window.partitionBy(columns(STRETCH))))
            .filter(col("outlets").gt(1));
    Dataset<Row> mentioning = articles.withColumn("value", col("source")).withColumn("n", lit(1L));
    Dataset<Row> inside =
        inside(mentioning).groupBy(columns(STRETCH, "value")).agg(sum("n").as("inside"));
    Dataset<Row> anywhere =
        mentioning.groupBy(columns(SERIES, "value")).agg(sum("n").as("anywhere"));
    return inside
        .join(anywhere, names(SERIES, "value"))
        .join(totals, names(STRETCH, "value"))
        .select(explanation("outlet"));
  }

  private Dataset<Row> firstArticles() {
    return inside(articles)
        .select(columns(STRETCH, "day", "title", "articleId"))
        .select(single("first_article", lit(1L), col("day")));
  }

  private Dataset<Row> reprinted() {
    Dataset<Row> stories =
        inside(articles).groupBy(columns(STRETCH, "clusterId")).agg(count(lit(1)).as("prints"));
    return stories
        .filter(col("prints").gt(1))
        .join(
            about.all().select(col("articleId"), col("title")),
            col("clusterId").equalTo(col("articleId")))
        .select(single("most_reprinted", col("prints")));
  }

  private Dataset<Row> inside(Dataset<Row> rows) {
    return rows.join(stretches, names(SERIES))
        .filter(col("day").between(col("first"), col("last")));
  }

  private static Column inScope() {
    Column kind = col("scopeKind");
    Column scope = col("scope");
    return kind.equalTo("all")
        .or(kind.equalTo("language").and(scope.equalTo(col("language"))))
        .or(kind.equalTo("source").and(scope.equalTo(col("source"))))
        .or(kind.equalTo("section").and(scope.equalTo(col("section"))));
  }

  private static Dataset<Row> ranked(Dataset<Row> rows, Column... order) {
    Column[] all = Stream.concat(Stream.of(order), Stream.of(col("value"))).toArray(Column[]::new);
    return rows.withColumn(
        "rank", row_number().over(Window.partitionBy(columns(STRETCH, "reason")).orderBy(all)));
  }

  private static Explanation weighed(Explanation row) {
    Contingency table =
        new Contingency(
            row.inside(),
            row.inside() + row.outside(),
            row.insideTotal(),
            row.insideTotal() + row.outsideTotal());
    double share = (row.inside() + 0.5) / (row.insideTotal() + 1);
    double shareOutside = (row.outside() + 0.5) / (row.outsideTotal() + 1);
    return new Explanation(
        row.subjectKind(),
        row.subject(),
        row.scopeKind(),
        row.scope(),
        row.first(),
        row.last(),
        row.reason(),
        row.rank(),
        row.value(),
        row.articleId(),
        row.inside(),
        row.insideTotal(),
        row.outside(),
        row.outsideTotal(),
        table.logLikelihoodRatio(),
        Math.log(share / shareOutside) / Math.log(2));
  }

  private static Column[] explanation(String reason) {
    return columns(
        columns(STRETCH),
        lit(reason).as("reason"),
        lit(1).as("rank"),
        col("value"),
        lit(null).cast("string").as("articleId"),
        col("inside"),
        col("insideTotal"),
        col("anywhere").minus(col("inside")).as("outside"),
        col("total").minus(col("insideTotal")).as("outsideTotal"),
        lit(null).cast("double").as("logLikelihoodRatio"),
        lit(null).cast("double").as("logRatio"));
  }

  private static Column[] single(String reason, Column prints, Column... more) {
    Column[] all =
        columns(
            columns(STRETCH),
            lit(reason).as("reason"),
            lit(1).as("rank"),
            col("title").as("value"),
            col("articleId"),
            prints.as("inside"),
            lit(0L).as("insideTotal"),
            lit(0L).as("outside"),
            lit(0L).as("outsideTotal"),
            lit(null).cast("double").as("logLikelihoodRatio"),
            lit(null).cast("double").as("logRatio"));
    return columns(all, more);
  }

  private static Column[] columns(Column[] first, Column... more) {
    return Stream.concat(Stream.of(first), Stream.of(more)).toArray(Column[]::new);
  }

  private static Column[] columns(List<String> first, String... more) {
    return Stream.of(names(first, more)).map(name -> col(name)).toArray(Column[]::new);
  }

  private static String[] names(List<String> first, String... more) {
    return Stream.concat(first.stream(), Stream.of(more)).toArray(String[]::new);
  }
}
