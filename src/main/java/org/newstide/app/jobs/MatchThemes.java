package org.newstide.app.jobs;

import java.util.List;
import org.newstide.pipeline.themes.FoundMentions;
import org.newstide.pipeline.themes.ThemeMatching;
import org.newstide.tables.ActorMention;
import org.newstide.tables.Article;
import org.newstide.tables.Table;
import org.newstide.tables.ThemeDefinition;
import org.newstide.tables.ThemeMention;

/**
 * Finds where articles mention themes and actors: {@code articles} → {@code themes}, {@code
 * theme_mentions}, {@code actor_mentions}.
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
    return List.of(ThemeDefinition.TABLE, ThemeMention.TABLE, ActorMention.TABLE);
  }

  @Override
  public String settings(PipelineInputs inputs) {
    return inputs.themesAsJson();
  }

  @Override
  public void run(Run run) {
    run.write(ThemeDefinition.TABLE, ThemeMatching.definitions(run.themes(), run.spark()));
    FoundMentions found = ThemeMatching.match(run.read(Article.TABLE), run.themes());
    run.write(ThemeMention.TABLE, found.themes());
    run.write(ActorMention.TABLE, found.actors());
  }
}
