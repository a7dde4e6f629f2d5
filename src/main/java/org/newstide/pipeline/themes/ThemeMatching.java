package org.newstide.pipeline.themes;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.newstide.core.query.Theme;
import org.newstide.core.query.ThemeMatch;
import org.newstide.core.query.ThemeMatcher;
import org.newstide.core.text.Tokenizer;
import org.newstide.tables.Article;
import org.newstide.tables.ThemeDefinition;
import org.newstide.tables.ThemeMention;

/** Themes asked of articles. */
public final class ThemeMatching {

  private static final int CONTEXT_CHARACTERS = 80;

  private ThemeMatching() {}

  /**
   * The mentions of themes in articles: one row per theme and place. Title and text are read as one
   * document, so that a query over the whole document sees both; the title is a paragraph of its
   * own, so that no place lies across their border.
   *
   * @param articles in any order and number of partitions; the rows do not depend on it
   * @param themes each id once
   * @return in no order
   */
  public static Dataset<ThemeMention> match(Dataset<Article> articles, List<Theme> themes) {
    JavaSparkContext context =
        JavaSparkContext.fromSparkContext(articles.sparkSession().sparkContext());
    Broadcast<ThemeMatcher> matcher = context.broadcast(new ThemeMatcher(themes));
    return articles.flatMap(
        (FlatMapFunction<Article, ThemeMention>) article -> mentions(article, matcher.value()),
        ThemeMention.TABLE.encoder());
  }

  /** What the themes are: one row per theme and language. */
  public static Dataset<ThemeDefinition> definitions(List<Theme> themes, SparkSession spark) {
    List<ThemeDefinition> rows =
        themes.stream()
            .flatMap(
                theme ->
                    theme.queries().entrySet().stream()
                        .map(
                            query ->
                                new ThemeDefinition(
                                    theme.id(),
                                    query.getKey(),
                                    theme.title(),
                                    theme.description(),
                                    query.getValue().toString())))
            .toList();
    return spark.createDataset(rows, ThemeDefinition.TABLE.encoder());
  }

  private static Iterator<ThemeMention> mentions(Article article, ThemeMatcher matcher) {
    String document = article.title() + "\n" + article.text();
    return matcher.match(Tokenizer.tokenize(document), article.language()).stream()
        .map(match -> mention(article, match))
        .iterator();
  }

  private static ThemeMention mention(Article article, ThemeMatch match) {
    boolean inTitle = match.end() <= article.title().length();
    String field = inTitle ? article.title() : article.text();
    int shift = inTitle ? 0 : article.title().length() + 1;
    int start = match.start() - shift;
    int end = match.end() - shift;
    return new ThemeMention(
        match.themeId(),
        article.articleId(),
        inTitle ? "title" : "text",
        start,
        end,
        match.sentence(),
        field.substring(start, end),
        match.branch(),
        before(field, start),
        after(field, end));
  }

  private static String before(String field, int start) {
    int from = Math.max(0, start - CONTEXT_CHARACTERS);
    if (from > 0 && Character.isLowSurrogate(field.charAt(from))) {
      from++;
    }
    return field.substring(from, start).replace('\n', ' ');
  }

  private static String after(String field, int end) {
    int to = Math.min(field.length(), end + CONTEXT_CHARACTERS);
    if (to < field.length() && Character.isLowSurrogate(field.charAt(to))) {
      to--;
    }
    return field.substring(end, to).replace('\n', ' ');
  }
}
