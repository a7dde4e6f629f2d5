package org.newstide.app.themes;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.newstide.app.storage.TableScan;
import org.newstide.core.query.ArticleText;
import org.newstide.core.query.ThemeLibrary;
import org.newstide.core.query.ThemeMatch;
import org.newstide.core.query.ThemeMatcher;
import org.newstide.tables.Article;

/**
 * Asks themes, as their files are now, of the articles as they are published: what {@code
 * match-themes} would find, at once. Matching runs on all cores; memory stays flat.
 */
public final class ThemeReading {

  private static final int BATCH = 512;

  private final ThemeMatcher matcher;
  private final Consumer<ReadArticle> use;
  private final List<Article> batch = new ArrayList<>(BATCH);

  private ThemeReading(ThemeLibrary themes, Consumer<ReadArticle> use) {
    this.matcher = new ThemeMatcher(themes);
    this.use = requireNonNull(use, "use");
  }

  /** An article with what themes find in it. */
  public record ReadArticle(Article article, ArticleText text, List<ThemeMatch> matches) {

    /** The places of one theme. */
    public List<ThemeMatch> matches(String themeId) {
      return matches.stream().filter(match -> match.themeId().equals(themeId)).toList();
    }
  }

  /** Hands on every article, one at a time, in the order of the table. */
  public static void forEach(TableScan scan, ThemeLibrary themes, Consumer<ReadArticle> use) {
    ThemeReading reading = new ThemeReading(themes, use);
    scan.forEach(Article.TABLE, reading::add);
    reading.flush();
  }

  private void add(Article article) {
    batch.add(article);
    if (batch.size() == BATCH) {
      flush();
    }
  }

  private void flush() {
    batch.parallelStream().map(this::read).toList().forEach(use);
    batch.clear();
  }

  private ReadArticle read(Article article) {
    ArticleText text = ArticleText.of(article.title(), article.text());
    return new ReadArticle(article, text, matcher.match(text, article.language()));
  }
}
