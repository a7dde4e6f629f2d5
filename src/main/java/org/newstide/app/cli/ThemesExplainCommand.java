package org.newstide.app.cli;

import java.util.concurrent.Callable;
import org.newstide.core.query.ArticleText;
import org.newstide.core.query.ThemeLibrary;
import org.newstide.tables.Article;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newstide themes explain THEME ARTICLE}. */
@Command(
    name = "explain",
    description =
        "Tells why an article mentions a theme, or why not: the tree of the query with what matched"
            + " where.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  newstide themes explain sanctions 5f3a"})
final class ThemesExplainCommand implements Callable<Integer> {

  @Spec CommandSpec spec;

  @Mixin ThemesInput input;

  @Parameters(index = "0", paramLabel = "THEME", description = "a theme's id")
  String theme;

  @Parameters(
      index = "1",
      paramLabel = "ARTICLE",
      description = "an article's id or its first digits")
  String id;

  @Override
  public Integer call() {
    ThemeLibrary library = input.library(theme);
    Article article = input.article(input.scan(), id);
    spec.commandLine().getOut().printf("%s  %s%n", article.articleId(), article.title());
    ArticleText text = ArticleText.of(article.title(), article.text());
    spec.commandLine().getOut().print(library.explain(text, theme, article.language()));
    spec.commandLine().getOut().flush();
    return ExitCodes.DONE;
  }
}
