package org.newstide.app.jobs;

import java.util.List;
import org.newstide.pipeline.trends.ChangeExplanation;
import org.newstide.pipeline.trends.KeyDays;
import org.newstide.pipeline.trends.SubjectArticles;
import org.newstide.tables.Article;
import org.newstide.tables.ArticleTokens;
import org.newstide.tables.ArticleTopic;
import org.newstide.tables.Burst;
import org.newstide.tables.ChangePoint;
import org.newstide.tables.Explanation;
import org.newstide.tables.KeyDay;
import org.newstide.tables.SyndicationMember;
import org.newstide.tables.Table;
import org.newstide.tables.Term;
import org.newstide.tables.ThemeMention;

/**
 * Says what sets the articles of a burst or a new level apart: {@code bursts}, {@code
 * change_points}, {@code articles}, {@code syndication}, {@code article_tokens}, {@code
 * vocabulary}, {@code theme_mentions}, {@code article_topics} → {@code explanations}, {@code
 * key_days}.
 */
final class ExplainChanges implements Job {

  @Override
  public String name() {
    return "explain-changes";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public List<Table<?>> reads() {
    return List.of(
        Burst.TABLE,
        ChangePoint.TABLE,
        Article.TABLE,
        SyndicationMember.TABLE,
        ArticleTokens.TABLE,
        Term.TABLE,
        ThemeMention.TABLE,
        ArticleTopic.TABLE);
  }

  @Override
  public List<Table<?>> writes() {
    return List.of(Explanation.TABLE, KeyDay.TABLE);
  }

  @Override
  public String settings(PipelineInputs inputs) {
    return inputs.settings().toJson("changes", "prevalence");
  }

  @Override
  public void run(Run run) {
    SubjectArticles about =
        SubjectArticles.of(
            run.read(Article.TABLE),
            run.read(SyndicationMember.TABLE),
            run.readIfPublished(ThemeMention.TABLE),
            run.readIfPublished(ArticleTopic.TABLE),
            run.settings().prevalence().minTopicProportion());
    run.write(
        Explanation.TABLE,
        ChangeExplanation.explain(
            run.read(Burst.TABLE),
            run.read(ChangePoint.TABLE),
            about,
            run.readIfPublished(ArticleTokens.TABLE),
            run.readIfPublished(Term.TABLE),
            run.settings().changes().evidence()));
    run.write(KeyDay.TABLE, KeyDays.of(about, run.read(Article.TABLE)));
  }
}
