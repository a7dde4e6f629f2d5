package org.newstide.app.jobs;

import java.util.List;
import org.newstide.pipeline.trends.MeasuredNews;
import org.newstide.pipeline.trends.PrevalenceMeasurement;
import org.newstide.tables.Article;
import org.newstide.tables.ArticleTopic;
import org.newstide.tables.PeriodCoverage;
import org.newstide.tables.Prevalence;
import org.newstide.tables.SyndicationMember;
import org.newstide.tables.Table;
import org.newstide.tables.ThemeDefinition;
import org.newstide.tables.ThemeMention;
import org.newstide.tables.Topic;

/**
 * Measures how much of the news each theme and topic took up: {@code articles}, {@code
 * syndication}, {@code themes}, {@code theme_mentions}, {@code topics}, {@code article_topics} →
 * {@code prevalence}, {@code coverage}.
 */
final class MeasurePrevalence implements Job {

  @Override
  public String name() {
    return "measure-prevalence";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public List<Table<?>> reads() {
    return List.of(
        Article.TABLE,
        SyndicationMember.TABLE,
        ThemeDefinition.TABLE,
        ThemeMention.TABLE,
        Topic.TABLE,
        ArticleTopic.TABLE);
  }

  @Override
  public List<Table<?>> writes() {
    return List.of(Prevalence.TABLE, PeriodCoverage.TABLE);
  }

  @Override
  public String settings(PipelineInputs inputs) {
    return inputs.settings().toJson("prevalence");
  }

  @Override
  public void run(Run run) {
    MeasuredNews measured =
        PrevalenceMeasurement.measure(
            run.read(Article.TABLE),
            run.read(SyndicationMember.TABLE),
            run.readIfPublished(ThemeMention.TABLE),
            run.readIfPublished(ThemeDefinition.TABLE),
            run.readIfPublished(ArticleTopic.TABLE),
            run.readIfPublished(Topic.TABLE),
            run.settings().prevalence());
    run.write(Prevalence.TABLE, measured.prevalence());
    run.write(PeriodCoverage.TABLE, measured.coverage());
  }
}
