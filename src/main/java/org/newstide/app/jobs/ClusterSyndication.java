package org.newstide.app.jobs;

import java.util.List;
import org.newstide.pipeline.syndication.ExactReprints;
import org.newstide.tables.Article;
import org.newstide.tables.SyndicationMember;
import org.newstide.tables.Table;

/** Finds the articles that print the same text: {@code articles} → {@code syndication}. */
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
    return "{}";
  }

  @Override
  public void run(Run run) {
    run.write(SyndicationMember.TABLE, ExactReprints.cluster(run.read(Article.TABLE)));
  }
}
