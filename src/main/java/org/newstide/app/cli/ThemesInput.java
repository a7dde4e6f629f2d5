package org.newstide.app.cli;

import java.nio.file.Path;
import java.util.List;
import org.newstide.app.jobs.PipelineLoader;
import org.newstide.app.storage.TableScan;
import org.newstide.core.query.Theme;
import org.newstide.core.query.ThemeLibrary;
import org.newstide.tables.Article;
import picocli.CommandLine.Option;

/** What the themes commands have in common: a pipeline's themes and its published articles. */
final class ThemesInput {

  @Option(
      names = {"-p", "--pipeline"},
      paramLabel = "FILE",
      description = "the pipeline file whose themes and tables to read; default: ${DEFAULT-VALUE}")
  Path file = DemoCommand.pipeline();

  ThemeLibrary library() {
    return PipelineLoader.published(file).themes();
  }

  /** The library, which must hold that theme. */
  ThemeLibrary library(String themeId) {
    ThemeLibrary library = library();
    List<String> ids = library.themes().stream().map(Theme::id).toList();
    if (!ids.contains(themeId)) {
      throw new UsageException(
          "THEME must be one of " + String.join(", ", ids) + ", found " + themeId);
    }
    return library;
  }

  TableScan scan() {
    TableScan scan = PipelineLoader.published(file).scan();
    if (scan.log().snapshot(Article.TABLE).isEmpty()) {
      throw new UsageException(
          "table articles must have been written, found none; run newstide run " + file);
    }
    return scan;
  }

  /** The article whose id begins so. */
  Article article(TableScan scan, String id) {
    List<Article> found = scan.startingWith(Article.TABLE, "article_id", id, 2);
    if (found.size() != 1) {
      throw new UsageException(
          "ARTICLE must be the id of one article of "
              + file
              + " or its first digits, found "
              + (found.isEmpty() ? "none" : "several")
              + " that begin with "
              + id);
    }
    return found.get(0);
  }
}
