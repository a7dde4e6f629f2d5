package org.newstide.pipeline.themes;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.newstide.core.query.ArticleText;
import org.newstide.core.query.Passage;
import org.newstide.core.query.Theme;
import org.newstide.core.query.ThemeLibrary;
import org.newstide.core.query.ThemeMatch;
import org.newstide.core.query.ThemeMatcher;
import org.newstide.core.query.ThemeQuery;
import org.newstide.tables.Article;
import org.newstide.tables.ThemeDefinition;
import org.newstide.tables.ThemeMention;

/** Themes asked of articles. */
public final class ThemeMatching {

  private static final int CONTEXT_CHARACTERS = 80;

  private ThemeMatching() {}

  /**
   * The mentions of themes in articles: one row per theme and place.
   *
   * @param articles in any order and number of partitions; the rows do not depend on it
   * @return in no order
   */
  public static Dataset<ThemeMention> match(Dataset<Article> articles, ThemeLibrary themes) {
    return match(articles, themes, id -> true);
  }

  static Dataset<ThemeMention> match(
      Dataset<Article> articles, ThemeLibrary themes, Predicate<String> asked) {
    JavaSparkContext context =
        JavaSparkContext.fromSparkContext(articles.sparkSession().sparkContext());
    Broadcast<ThemeMatcher> matcher = context.broadcast(new ThemeMatcher(themes, asked));
    return articles.flatMap(
        (FlatMapFunction<Article, ThemeMention>) article -> mentions(article, matcher.value()),
        ThemeMention.TABLE.encoder());
  }

  /** What the themes are: one row per theme and language. */
  public static Dataset<ThemeDefinition> definitions(ThemeLibrary themes, SparkSession spark) {
    List<ThemeDefinition> rows = new ArrayList<>();
    for (Theme theme : themes.themes()) {
      Map<String, ThemeQuery> queries =
          theme.queries().isEmpty()
              ? Map.of(Theme.ANY, themes.query(theme.id(), Theme.ANY))
              : theme.queries();
      queries.forEach(
          (language, query) ->
              rows.add(
                  new ThemeDefinition(
                      theme.id(),
                      language,
                      theme.title(),
                      theme.description(),
                      theme.parent(),
                      query.toString())));
    }
    return spark.createDataset(rows, ThemeDefinition.TABLE.encoder());
  }

  private static Iterator<ThemeMention> mentions(Article article, ThemeMatcher matcher) {
    ArticleText text = ArticleText.of(article.title(), article.text());
    return matcher.match(text, article.language()).stream()
        .map(match -> mention(article.articleId(), match, text.passage(match, CONTEXT_CHARACTERS)))
        .iterator();
  }

  private static ThemeMention mention(String articleId, ThemeMatch match, Passage passage) {
    return new ThemeMention(
        match.themeId(),
        articleId,
        passage.field(),
        passage.start(),
        passage.end(),
        match.sentence(),
        passage.words(),
        match.branch(),
        passage.before(),
        passage.after());
  }
}
