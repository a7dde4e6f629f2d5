package org.newstide.app.jobs;

import java.util.List;
import org.newstide.pipeline.cooccurrence.Cooccurrence;
import org.newstide.tables.Article;
import org.newstide.tables.ArticleTokens;
import org.newstide.tables.Collocation;
import org.newstide.tables.Table;
import org.newstide.tables.Term;

/**
 * Counts which terms stand together: {@code article_tokens}, {@code vocabulary}, {@code articles} →
 * {@code collocations}.
 */
final class CountCooccurrence implements Job {

  @Override
  public String name() {
    return "count-cooccurrence";
  }

  @Override
  public List<Table<?>> reads() {
    return List.of(ArticleTokens.TABLE, Term.TABLE, Article.TABLE);
  }

  @Override
  public List<Table<?>> writes() {
    return List.of(Collocation.TABLE);
  }

  @Override
  public String settings(PipelineInputs inputs) {
    return inputs.settings().toJson("cooccurrence");
  }

  @Override
  public void run(Run run) {
    run.write(
        Collocation.TABLE,
        Cooccurrence.count(
            run.read(ArticleTokens.TABLE),
            run.read(Term.TABLE),
            run.read(Article.TABLE),
            run.settings().cooccurrence()));
  }
}
