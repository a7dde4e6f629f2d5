package org.newstide.pipeline.trends;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;

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
 * <p>Cost: what the subjects' articles have is counted once for each segment of {@link Stretches};
 * a stretch adds up its segments. So counts grow with stretches and terms, not with days or
 * articles.
 */
public final class ChangeExplanation {

  /** χ² with one degree of freedom: chance one in a thousand, for a reason chosen beforehand. */
  private static final double SURE = 10.83;

  private final Stretches found;
  private final SubjectArticles about;

  /** The subjects' articles, once for each series, with the segment of their day. */
  private final Dataset<Row> articles;

  private ChangeExplanation(Stretches found, SubjectArticles about) {
    this.found = found;
    this.about = about;
    Dataset<Row> changed =
        about
            .onSubjects()
            .join(found.segments(), new String[] {"subjectKind", "subject"}, "left_semi");
    this.articles =
        changed
            .join(about.all(), "articleId")
            .join(found.segments(), new String[] {"subjectKind", "subject"})
            .filter(Stretches.onDay().and(inScope()))
            .drop("scopeKind", "scope", "begin", "end", "language", "section")
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
    ChangeExplanation explanation =
        new ChangeExplanation(Stretches.of(bursts, changePoints), about);
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

  private Dataset<Row> keywords(Dataset<ArticleTokens> tokens, Dataset<Term> vocabulary) {
    Dataset<Row> stories = articles.filter("lead");
    return apart(
        "keyword", KeywordCounting.of(stories, tokens, vocabulary), bySegment(stories), List.of());
  }

  private Dataset<Row> branches() {
    Dataset<Row> matched =
        articles
            .filter(col("subjectKind").equalTo("theme"))
            .join(about.branches(), new String[] {"subject", "articleId"})
            .withColumnRenamed("branch", "value");
    return apart("branch", bySegment(matched, "value"), bySegment(articles), List.of());
  }

  /**
   * Of an outlet's articles, those on the subject, inside and in all. Where there is but one outlet
   * its share is that of the subject, and explains nothing.
   */
  private Dataset<Row> outlets() {
    Dataset<Row> scopes = broadcast(found.segments().select("scopeKind", "scope").distinct());
    Dataset<Row> printed =
        about
            .all()
            .groupBy("day", "language", "source", "section")
            .agg(count(lit(1)).as("n"))
            .crossJoin(scopes)
            .filter(inScope())
            .groupBy(col("scopeKind"), col("scope"), col("day"), col("source").as("value"))
            .agg(sum("n").as("n"))
            .join(found.segments(), new String[] {"scopeKind", "scope"})
            .filter(Stretches.onDay())
            .groupBy("series", "segment", "value")
            .agg(sum("n").as("n"));
    Dataset<Row> several =
        printed
            .groupBy("series")
            .agg(countDistinct("value").as("outlets"))
            .filter(col("outlets").gt(1));
    Dataset<Row> mentioning =
        bySegment(articles.withColumnRenamed("source", "value"), "value")
            .join(several, new String[] {"series"}, "left_semi");
    return apart("outlet", mentioning, printed, List.of("value"));
  }

  private Dataset<Row> firstArticles() {
    return inside(articles)
        .drop("subjectKind", "subject")
        .join(named(), "stretch")
        .select(single("first_article", lit(1L), col("day")));
  }

  private Dataset<Row> reprinted() {
    Dataset<Row> stories =
        inside(articles).groupBy("stretch", "clusterId").agg(count(lit(1)).as("prints"));
    return stories
        .filter(col("prints").gt(1))
        .join(
            about.all().select(col("articleId"), col("title")),
            col("clusterId").equalTo(col("articleId")))
        .join(named(), "stretch")
        .select(single("most_reprinted", col("prints")));
  }

  private static Dataset<Row> bySegment(Dataset<Row> units, String... by) {
    return units.groupBy(columns(List.of("series", "segment"), by)).agg(count(lit(1)).as("n"));
  }

  /**
   * Of the units of a stretch and of its whole series, those that have a value.
   *
   * @param having {@code series}, {@code segment}, {@code value}, {@code n}
   * @param units {@code series}, {@code segment}, {@code n}, and {@code value} where each value has
   *     units of its own
   */
  private Dataset<Row> apart(
      String reason, Dataset<Row> having, Dataset<Row> units, List<String> unit) {
    Dataset<Row> counted = having.persist();
    Dataset<Row> all = units.persist();
    return within(counted, "inside", List.of("value"))
        .join(total(counted, "anywhere", List.of("value")), names(List.of("series"), "value"))
        .join(within(all, "insideTotal", unit).drop("series"), names(unit, "stretch"))
        .join(total(all, "total", unit), names(unit, "series"))
        .drop("series")
        .join(named(), "stretch")
        .select(explanation(reason));
  }

  private Dataset<Row> within(Dataset<Row> counted, String name, List<String> by) {
    return inside(counted).groupBy(columns(by, "series", "stretch")).agg(sum("n").as(name));
  }

  private static Dataset<Row> total(Dataset<Row> counted, String name, List<String> by) {
    return counted.groupBy(columns(by, "series")).agg(sum("n").as(name));
  }

  /** Rows with a segment, once for each stretch that covers it. */
  private Dataset<Row> inside(Dataset<Row> rows) {
    return rows.join(found.stretches().select("series", "stretch", "from", "to"), "series")
        .filter(col("segment").between(col("from"), col("to")))
        .drop("from", "to");
  }

  private Dataset<Row> named() {
    return found.stretches().select(columns(Stretches.NAMES, "stretch"));
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
        "rank",
        row_number().over(Window.partitionBy(columns(Stretches.NAMES, "reason")).orderBy(all)));
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
        columns(Stretches.NAMES),
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
            columns(Stretches.NAMES),
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
