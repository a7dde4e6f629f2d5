package org.newstide.app.jobs;

import java.util.List;
import org.newstide.pipeline.syndication.Reprints;
import org.newstide.tables.Article;
import org.newstide.tables.SyndicationMember;
import org.newstide.tables.Table;

/** Finds the articles that print the same story: {@code articles} → {@code syndication}. */
final class ClusterSyndication implements Job {

  @Override
  public String name() {
    return "cluster-syndication";
  }

  @Override
  public List<Table<?>> reads() {
    return List.of(Article.TABLE);
  }

  @Override
  public List<Table<?>> writes() {
    return List.of(SyndicationMember.TABLE);
  }

  @Override
  public String settings(PipelineInputs inputs) {
    return inputs.settings().toJson("syndication");
  }

  @Override
  public void run(Run run) {
    run.write(
        SyndicationMember.TABLE,
        Reprints.cluster(run.read(Article.TABLE), run.settings().syndication()));
  }
}
