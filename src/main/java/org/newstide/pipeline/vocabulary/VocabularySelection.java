package org.newstide.pipeline.vocabulary;

import static org.apache.spark.sql.functions.array_append;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.newstide.tables.Article;
import org.newstide.tables.ArticleTokens;
import org.newstide.tables.Term;

/** Counts the terms of all articles and says of each whether it is kept, and if not, why. */
public final class VocabularySelection {

  private static final StructType COUNTS =
      new StructType()
          .add("language", DataTypes.StringType)
          .add("source", DataTypes.StringType)
          .add("term", DataTypes.StringType)
          .add("documents", DataTypes.LongType)
          .add("occurrences", DataTypes.LongType)
          .add("inPhrases", DataTypes.LongType);

  private static final StructType JUDGED =
      new StructType()
          .add("language", DataTypes.StringType)
          .add("term", DataTypes.StringType)
          .add("documentFrequency", DataTypes.LongType)
          .add("collectionFrequency", DataTypes.LongType)
          .add("sources", DataTypes.LongType)
          .add("exclusion", DataTypes.StringType);

  private VocabularySelection() {}

  /**
   * One row per language and term, without order.
   *
   * <p>{@link Term} names the rules in the order in which they are asked.
   *
   * @param articles whose sources are counted; each row of the tokens must have its article
   */
  public static Dataset<Term> select(
      Dataset<ArticleTokens> tokens, Dataset<Article> articles, VocabularySettings settings) {
    Dataset<Row> perLanguage = articlesOfLanguages(tokens);
    MapFunction<Row, Row> judging = row -> judged(row, settings);
    Dataset<Row> judged =
        counts(tokens, articles)
            .where(col("documents").geq(settings.listedFrom()))
            .join(broadcast(perLanguage), "language")
            .select(
                "language", "term", "documents", "occurrences", "inPhrases", "sources", "articles")
            .map(judging, Encoders.row(JUDGED));
    Column rank =
        row_number()
            .over(
                Window.partitionBy("language", "exclusion")
                    .orderBy(col("documentFrequency").desc(), col("term").asc()));
    Column beyond =
        when(
            rank.gt(settings.maxTerms()).and(col("exclusion").isNull()),
            lit(Exclusion.BEYOND_MAX_TERMS.reason()));
    return judged
        .withColumn("exclusion", coalesce(col("exclusion"), beyond))
        .withColumn("kept", col("exclusion").isNull())
        .select(
            "language",
            "term",
            "documentFrequency",
            "collectionFrequency",
            "sources",
            "kept",
            "exclusion")
        .as(Term.TABLE.encoder());
  }

  /** How many articles have a paragraph in a language, or are in it as a whole. */
  private static Dataset<Row> articlesOfLanguages(Dataset<ArticleTokens> tokens) {
    Column languages = array_append(array_compact(col("sentences.language")), col("language"));
    return tokens
        .select(explode(array_distinct(languages)).as("language"))
        .groupBy("language")
        .agg(count(lit(1)).as("articles"));
  }

  private static Dataset<Row> counts(Dataset<ArticleTokens> tokens, Dataset<Article> articles) {
    MapPartitionsFunction<Row, Row> counting = TermCounting::new;
    return tokens
        .join(articles.select("articleId", "source"), "articleId")
        .select("language", "source", "sentences")
        .mapPartitions(counting, Encoders.row(COUNTS))
        .groupBy("language", "term", "source")
        .agg(
            sum("documents").as("documents"),
            sum("occurrences").as("occurrences"),
            sum("inPhrases").as("inPhrases"))
        .groupBy("language", "term")
        .agg(
            sum("documents").as("documents"),
            sum("occurrences").as("occurrences"),
            sum("inPhrases").as("inPhrases"),
            sum(when(col("documents").gt(0), 1L).otherwise(0L)).as("sources"));
  }

  private static Row judged(Row row, VocabularySettings settings) {
    String language = row.getString(0);
    String term = row.getString(1);
    long documents = row.getLong(2);
    long occurrences = row.getLong(3);
    Exclusion exclusion =
        Exclusion.of(
            language, term, documents, occurrences, row.getLong(4), row.getLong(6), settings);
    return RowFactory.create(
        language,
        term,
        documents,
        occurrences,
        row.getLong(5),
        exclusion == null ? null : exclusion.reason());
  }
}
