package org.newstide.pipeline.cooccurrence;

import static java.util.Objects.requireNonNull;

import org.apache.spark.sql.Dataset;
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
 */
public record CooccurrenceInput(
    Dataset<ArticleTokens> tokens,
    Dataset<Term> vocabulary,
    Dataset<Article> articles,
    Dataset<SyndicationMember> syndication,
    Dataset<ThemeMention> mentions) {

  public CooccurrenceInput {
    requireNonNull(tokens, "tokens");
    requireNonNull(vocabulary, "vocabulary");
    requireNonNull(articles, "articles");
    requireNonNull(syndication, "syndication");
    requireNonNull(mentions, "mentions");
  }
}
