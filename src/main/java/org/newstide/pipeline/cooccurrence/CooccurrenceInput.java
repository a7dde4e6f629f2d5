package org.newstide.pipeline.cooccurrence;

import static java.util.Objects.requireNonNull;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.newstide.core.query.ThemeLibrary;
import org.newstide.tables.ActorMention;
import org.newstide.tables.Article;
import org.newstide.tables.ArticleTokens;
import org.newstide.tables.SyndicationMember;
import org.newstide.tables.Term;
import org.newstide.tables.ThemeMention;

/**
 * What co-occurrence is counted in.
 *
 * @param tokens the articles that are counted
 * @param vocabulary which of their terms are nodes
 * @param articles their dates; other columns are not read
 * @param syndication which of them are reprints; an article without a row is a story of its own
 * @param mentions which themes stand in them; every theme that is mentioned is a node
 * @param actors which actors stand in them
 * @param definitions what themes and actors are defined by; one that it does not know has no words
 *     of its own
 */
public record CooccurrenceInput(
    Dataset<ArticleTokens> tokens,
    Dataset<Term> vocabulary,
    Dataset<Article> articles,
    Dataset<SyndicationMember> syndication,
    Dataset<ThemeMention> mentions,
    Dataset<ActorMention> actors,
    ThemeLibrary definitions) {

  public CooccurrenceInput {
    requireNonNull(tokens, "tokens");
    requireNonNull(vocabulary, "vocabulary");
    requireNonNull(articles, "articles");
    requireNonNull(syndication, "syndication");
    requireNonNull(mentions, "mentions");
    requireNonNull(actors, "actors");
    requireNonNull(definitions, "definitions");
  }

  /** {@code articleId}, {@code sentence}, and the {@code kind} and {@code name} of the node. */
  Dataset<Row> named() {
    return mentions
        .select(col("articleId"), col("sentence"), lit(Node.THEME).as("kind"), col("themeId"))
        .union(
            actors.select(
                col("articleId"), col("sentence"), lit(Node.ACTOR).as("kind"), col("actorId")))
        .withColumnRenamed("themeId", "name");
  }
}
