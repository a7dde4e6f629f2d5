package org.newstide.app.jobs;

import java.util.List;
import org.newstide.pipeline.themes.ThemeMatching;
import org.newstide.tables.Article;
import org.newstide.tables.Table;
import org.newstide.tables.ThemeDefinition;
import org.newstide.tables.ThemeMention;

/**
 * Finds where articles mention themes: {@code articles} → {@code themes}, {@code theme_mentions}.
 */
final class MatchThemes implements Job {

  @Override
  public String name() {
    return "match-themes";
  }

  @Override
  public List<Table<?>> reads() {
    return List.of(Article.TABLE);
  }

  @Override
  public List<Table<?>> writes() {
    return List.of(ThemeDefinition.TABLE, ThemeMention.TABLE);
  }

  @Override
  public String settings(PipelineInputs inputs) {
    return inputs.themesAsJson();
  }

  @Override
  public void run(Run run) {
    run.write(ThemeDefinition.TABLE, ThemeMatching.definitions(run.themes(), run.spark()));
    run.write(ThemeMention.TABLE, ThemeMatching.match(run.read(Article.TABLE), run.themes()));
  }
}
