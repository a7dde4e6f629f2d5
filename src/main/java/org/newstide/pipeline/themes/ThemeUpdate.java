package org.newstide.pipeline.themes;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.newstide.core.query.ThemeLibrary;
import org.newstide.tables.Article;

/**
 * What changes in the mentions when some articles, themes and actors do: the same rows come about
 * as if all articles had been asked for all of them.
 *
 * @param leavingArticles {@code article_id} of the articles all of whose mentions go
 * @param coming rows that are new, or come again
 */
public record ThemeUpdate(Dataset<Row> leavingArticles, FoundMentions coming) {

  /**
   * Asks changed articles for what stayed, and all articles for the rest.
   *
   * @param articles all that there are now
   * @param came rows of {@code articles} that were written since; some may be as they were
   * @param gone rows that were taken out since
   * @param staleThemes themes whose mentions of before do not count
   * @param staleActors actors whose mentions of before do not count
   */
  public static ThemeUpdate of(
      Dataset<Article> articles,
      Dataset<Article> came,
      Dataset<Article> gone,
      ThemeLibrary library,
      Set<String> staleThemes,
      Set<String> staleActors) {
    Dataset<Row> net = net(came, gone).persist();
    Dataset<Article> fresh =
        came.join(net.where(col("net").gt(0)).select("articleId"), "articleId", "left_semi")
            .dropDuplicates("articleId")
            .as(Article.TABLE.encoder());
    FoundMentions coming =
        ThemeMatching.match(
            fresh,
            library,
            theme -> !staleThemes.contains(theme),
            actor -> !staleActors.contains(actor));
    if (!staleThemes.isEmpty() || !staleActors.isEmpty()) {
      coming =
          coming.and(
              ThemeMatching.match(articles, library, staleThemes::contains, staleActors::contains));
    }
    return new ThemeUpdate(net.select("articleId").distinct(), coming);
  }

  /**
   * How many rows more or less there are of an article as mentions see it, where it is not none.
   */
  private static Dataset<Row> net(Dataset<Article> came, Dataset<Article> gone) {
    return states(came, 1)
        .union(states(gone, -1))
        .groupBy("articleId", "state")
        .agg(sum("rows").as("net"))
        .where(col("net").notEqual(0));
  }

  private static Dataset<Row> states(Dataset<Article> articles, int rows) {
    return articles.select(
        col("articleId"),
        xxhash64(col("title"), col("text"), col("language")).as("state"),
        lit(rows).as("rows"));
  }
}
