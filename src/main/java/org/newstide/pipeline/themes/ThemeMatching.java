package org.newstide.pipeline.themes;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.newstide.core.query.ArticleText;
import org.newstide.core.query.Passage;
import org.newstide.core.query.Theme;
import org.newstide.core.query.ThemeLibrary;
import org.newstide.core.query.ThemeMatch;
import org.newstide.core.query.ThemeMatcher;
import org.newstide.core.query.ThemeQuery;
import org.newstide.tables.ActorMention;
import org.newstide.tables.Article;
import org.newstide.tables.ThemeDefinition;
import org.newstide.tables.ThemeMention;
import scala.Tuple2;

/** Themes and actors asked of articles. */
public final class ThemeMatching {

  private static final int CONTEXT_CHARACTERS = 80;

  private ThemeMatching() {}

  /**
   * The mentions of themes and of the actors beside them: one row per theme or actor and place.
   * Each article is cut into tokens once for both, so what is found is kept until it is written.
   *
   * @param articles in any order and number of partitions; the rows do not depend on it
   */
  public static FoundMentions match(Dataset<Article> articles, ThemeLibrary library) {
    return match(articles, library, theme -> true, actor -> true);
  }

  static FoundMentions match(
      Dataset<Article> articles,
      ThemeLibrary library,
      Predicate<String> askedThemes,
      Predicate<String> askedActors) {
    JavaSparkContext context =
        JavaSparkContext.fromSparkContext(articles.sparkSession().sparkContext());
    Broadcast<ThemeMatcher> themes = context.broadcast(new ThemeMatcher(library, askedThemes));
    Broadcast<ThemeMatcher> actors =
        context.broadcast(new ThemeMatcher(library.ofActors(), askedActors));
    Dataset<Row> found =
        articles
            .flatMap(
                (FlatMapFunction<Article, Tuple2<Boolean, ThemeMention>>)
                    article -> mentions(article, themes.value(), actors.value()),
                Encoders.tuple(Encoders.BOOLEAN(), ThemeMention.TABLE.encoder()))
            .toDF("actor", "mention")
            .persist(StorageLevel.MEMORY_AND_DISK());
    return new FoundMentions(
        found.filter(not(col("actor"))).select("mention.*").as(ThemeMention.TABLE.encoder()),
        found
            .filter(col("actor"))
            .select("mention.*")
            .withColumnRenamed("themeId", "actorId")
            .withColumnRenamed("branch", "alias")
            .as(ActorMention.TABLE.encoder()));
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

  /** Each with whether it is one of an actor, which then stands in the theme's place. */
  private static Iterator<Tuple2<Boolean, ThemeMention>> mentions(
      Article article, ThemeMatcher themes, ThemeMatcher actors) {
    ArticleText text = ArticleText.of(article.title(), article.text());
    return Stream.concat(
            mentions(article, text, themes).map(mention -> new Tuple2<>(false, mention)),
            mentions(article, text, actors).map(mention -> new Tuple2<>(true, mention)))
        .iterator();
  }

  private static Stream<ThemeMention> mentions(
      Article article, ArticleText text, ThemeMatcher matcher) {
    return matcher.match(text, article.language()).stream()
        .map(match -> mention(article.articleId(), match, text.passage(match, CONTEXT_CHARACTERS)));
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
